using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Reports;

namespace Mogran.Decisions;

sealed class DecisionTable : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> table)
    {
        table.ToTable("Decisions").HasKey(decision => decision.Id);
        table.HasOne<Edition>().WithMany().HasForeignKey(decision => decision.EditionId);
        table.HasMany(decision => decision.Entitlements).WithOne().HasForeignKey(entitlement => entitlement.DecisionId);
        table.HasMany(decision => decision.Objections).WithOne().HasForeignKey(objection => objection.DecisionId);
        table.HasMany(decision => decision.Extensions).WithOne().HasForeignKey(extension => extension.DecisionId);
        table.Navigation(decision => decision.Entitlements).AutoInclude();
        table.Navigation(decision => decision.Objections).AutoInclude();
        table.Navigation(decision => decision.Extensions).AutoInclude();
        table.Ignore(decision => decision.Deadline);
    }
}

sealed class EntitlementTable : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> table) =>
        table.ToTable("Entitlements").HasKey(entitlement => new { entitlement.DecisionId, entitlement.PartnerCode });
}

sealed class ObjectionTable : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> table) => table.ToTable("Objections").HasKey(objection => objection.Id);
}

sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> table) => table.ToTable("Extensions").HasKey(extension => extension.Id);
}
