using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Library;

sealed class DocumentTable : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> table) => table.ToTable("Documents").HasKey(document => document.Hash);
}

sealed class SourceTable : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> table)
    {
        table.ToTable("Sources").HasKey(source => source.Id);
        table.HasIndex(source => source.Code).IsUnique();
    }
}
