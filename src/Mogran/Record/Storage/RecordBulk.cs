using Mogran.Storage;

namespace Mogran.Record;

/// <summary>How the record is written.</summary>
static class RecordBulk
{
    public static readonly BulkTable<RecordEntry> Entries = new("RecordEntries",
    [
        "Index", "Act", "At", "Office", "PartnerCode", "SubjectKind", "SubjectId", "Leaf", "Salt", "Content",
    ], static (to, entry) =>
    {
        to.Number(entry.Index);
        to.Text(entry.Act);
        to.Instant(entry.At);
        to.Text(entry.Office);
        to.Text(entry.PartnerCode);
        to.Text(entry.SubjectKind);
        to.Text(entry.SubjectId);
        to.Text(entry.Leaf);
        to.Bytes(entry.Salt);
        to.Text(entry.Content);
    });

    public static readonly BulkTable<RecordNode> Nodes = new("RecordNodes",
    [
        "Level", "Index", "Hash",
    ], static (to, node) =>
    {
        to.Whole(node.Level);
        to.Number(node.Index);
        to.Bytes(node.Hash);
    }) { Keys = ["Level", "Index"] };

    public static readonly BulkTable<RecordHead> Heads = new("RecordHeads",
    [
        "Size", "Checkpoint", "At",
    ], static (to, head) =>
    {
        to.Number(head.Size);
        to.Text(head.Checkpoint);
        to.Instant(head.At);
    });
}
