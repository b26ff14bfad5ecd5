using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// An activity as SQLite takes it: its own row, those of its parts, each behind the place of its table in
/// <see cref="ActivityBulk.Parts"/>, and behind <see cref="End"/> its line of the search index.
/// </summary>
/// <param name="At">Where it begins.</param>
readonly record struct PackedActivity(PackedRows Rows, int At)
{
    public const byte End = byte.MaxValue;

    /// <param name="activity">As it is read, of its partners each known by code.</param>
    public static PackedActivity Of(Activity activity, IndexLines lines, PackedRows rows)
    {
        var at = rows.Length;
        ActivityBulk.Activities.Write(rows, activity, default);
        Pack(ActivityBulk.Documents, activity.Documents);
        Pack(ActivityBulk.Figures, activity.Figures);
        Pack(ActivityBulk.Identifiers, activity.Identifiers);
        Pack(ActivityBulk.Locations, activity.Locations);
        Pack(ActivityBulk.Money, activity.Money);
        Pack(ActivityBulk.Organisations, activity.Organisations);
        Pack(ActivityBulk.Others, activity.Others);
        Pack(ActivityBulk.Places, activity.Places);
        Pack(ActivityBulk.Sectors, activity.Sectors);
        rows.Mark(End);
        lines.Pack(rows, activity.Id, activity);
        return new(rows, at);

        void Pack<T>(BulkTable<T> table, List<T> parts) where T : class
        {
            if (parts.Count == 0) return;
            var mark = (byte)ActivityBulk.Place(table);
            foreach (var part in parts)
            {
                rows.Mark(mark);
                table.Write(rows, part, activity.Id.Value);
            }
        }
    }
}
