using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Partners;

namespace Mogran.Monitoring;

sealed class RoundTable : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> table)
    {
        table.ToTable("Rounds").HasKey(round => round.Id);
        table.HasIndex(round => round.Number).IsUnique();
    }
}

sealed class ReturnTable : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> table)
    {
        table.ToTable("Returns").HasKey(answer => answer.Id);
        table.HasOne<Round>().WithMany().HasForeignKey(answer => answer.RoundId);
        table.HasOne<Partner>().WithMany().HasForeignKey(answer => answer.PartnerCode);
        table.HasIndex(answer => new { answer.RoundId, answer.PartnerCode }).IsUnique();
        table.HasMany(answer => answer.Steps).WithOne().HasForeignKey(step => step.ReturnId);
        table.HasMany(answer => answer.Entries).WithOne().HasForeignKey(entry => entry.ReturnId);
    }
}

sealed class ReturnStepTable : IEntityTypeConfiguration<ReturnStep>
{
    public void Configure(EntityTypeBuilder<ReturnStep> table) => table.ToTable("ReturnSteps").HasKey(step => step.Id);
}

sealed class EntryTable : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> table)
    {
        table.ToTable("Entries").HasKey(entry => entry.Id);
        table.Property(entry => entry.Version).IsConcurrencyToken();
        table.HasIndex(entry => new { entry.ReturnId, entry.Order });
    }
}
