using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Reports;

sealed class EditionTable : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.ToTable("Editions").HasKey(edition => edition.Id);
        table.HasIndex(edition => new { edition.Number, edition.Draft }).IsUnique();
        // Frozen: a write to a kept edition fails, whoever tries it.
        foreach (var property in table.Metadata.GetProperties().Where(property => !property.IsPrimaryKey()))
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
