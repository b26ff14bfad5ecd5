using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Record;

sealed class RecordEntryTable : IEntityTypeConfiguration<RecordEntry>
{
    public void Configure(EntityTypeBuilder<RecordEntry> table)
    {
        table.ToTable("RecordEntries").HasKey(entry => entry.Index);
        table.Property(entry => entry.Index).ValueGeneratedNever();
        table.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId });
    }
}

sealed class RecordNodeTable : IEntityTypeConfiguration<RecordNode>
{
    public void Configure(EntityTypeBuilder<RecordNode> table) =>
        table.ToTable("RecordNodes").HasKey(node => new { node.Level, node.Index });
}

sealed class RecordHeadTable : IEntityTypeConfiguration<RecordHead>
{
    public void Configure(EntityTypeBuilder<RecordHead> table)
    {
        table.ToTable("RecordHeads").HasKey(head => head.Size);
        table.Property(head => head.Size).ValueGeneratedNever();
    }
}
