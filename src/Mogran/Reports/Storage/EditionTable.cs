using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Reports;

sealed class EditionTable : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.ToTable("Editions").HasKey(edition => edition.Id);
        table.HasIndex(edition => new { edition.Number, edition.Draft }).IsUnique();
    }
}
