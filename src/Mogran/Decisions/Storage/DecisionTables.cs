using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Reports;

namespace Mogran.Decisions;

// Ids are given out before a row is written (see the forms), so the database never makes one.
sealed class DecisionTable : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> table)
    {
        table.ToTable("Decisions").HasKey(decision => decision.Id);
        table.Property(decision => decision.Id).ValueGeneratedNever();
        // What was put to the states cannot be taken away from under the decision.
        table.HasOne<Edition>().WithMany().HasForeignKey(decision => decision.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(decision => decision.Entitlements).WithOne().HasForeignKey(entitlement => entitlement.DecisionId);
        table.HasMany(decision => decision.Voices).WithOne().HasForeignKey(voice => voice.DecisionId);
        table.HasMany(decision => decision.Extensions).WithOne().HasForeignKey(extension => extension.DecisionId);
        table.Navigation(decision => decision.Entitlements).AutoInclude();
        table.Navigation(decision => decision.Voices).AutoInclude();
        table.Navigation(decision => decision.Extensions).AutoInclude();
        table.Ignore(decision => decision.Deadline);
        table.Ignore(decision => decision.TimeZone);
    }
}

sealed class EntitlementTable : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> table) =>
        table.ToTable("Entitlements").HasKey(entitlement => new { entitlement.DecisionId, entitlement.PartnerCode });
}

sealed class VoiceTable : IEntityTypeConfiguration<Voice>
{
    public void Configure(EntityTypeBuilder<Voice> table)
    {
        table.ToTable("Voices").HasKey(voice => voice.Id);
        table.Property(voice => voice.Id).ValueGeneratedNever();
    }
}

sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> table)
    {
        table.ToTable("Extensions").HasKey(extension => extension.Id);
        table.Property(extension => extension.Id).ValueGeneratedNever();
    }
}
