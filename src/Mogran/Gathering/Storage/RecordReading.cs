using Mogran.Library;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Records of sources as the database holds them, read with plain SQL: an import need not wake Entity Framework for them.</summary>
static class RecordReading
{
    static readonly string Columns = string.Join(", ", GatheringBulk.Records.Columns.Select(column => $"\"{column}\""));

    extension(MogranDb db)
    {
        /// <param name="condition">What holds for those that are wanted, in SQL, with the values as @p0, @p1...</param>
        public Task<List<GatheredRecord>> RecordsAsync(string condition, params IReadOnlyList<object?> values) =>
            db.ReadAsync($"SELECT {Columns} FROM \"GatheredRecords\" WHERE {condition}", Record, values);
    }

    // In the order of the columns as they are written.
    static GatheredRecord Record(SqlRow row) => new()
    {
        Id = row.Key<GatheredRecord>(0),
        SourceId = row.Key<Source>(1),
        Key = row.Text(2),
        Hash = row.Text(3),
        ImportId = row.Key<Import>(4),
        Locator = row.Text(5),
        ActivityId = row.Key<Activity>(6),
        GoneIn = row.KeyOrNull<Import>(7),
        Fingerprint = row.TextOrNull(8),
        ValueCount = row.Whole(9),
        Aside = row.TextOrNull(10),
        Parts = GatheringBulk.PartsOf(row.Text(11)),
    };
}
