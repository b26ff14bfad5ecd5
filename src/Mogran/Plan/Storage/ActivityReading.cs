using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Activities as the database holds them, read with plain SQL: an import need not wake Entity Framework for them.</summary>
static class ActivityReading
{
    const int Together = 500;

    static readonly string Columns = string.Join(", ", ActivityBulk.Activities.Columns.Select(column => $"\"{column}\""));

    extension(MogranDb db)
    {
        /// <summary>The single values of activities, without any of their parts.</summary>
        public async Task<List<Activity>> HeadersByKeyAsync(IReadOnlyCollection<string> keys)
        {
            List<Activity> activities = [];
            foreach (var some in keys.Chunk(Together))
                activities.AddRange(await db.ReadAsync($"SELECT {Columns} FROM \"Activities\" WHERE \"Key\" IN ({Sql.Names(0, some.Length)})", Header, some));
            return activities;
        }

        /// <summary>Activities with what they are found and matched by: without locations, money, results and documents.</summary>
        public async Task<Dictionary<Id<Activity>, Activity>> ToldAsync(IReadOnlyCollection<Id<Activity>> ids)
        {
            Dictionary<Id<Activity>, Activity> activities = [];
            foreach (var some in ids.Chunk(Together)) await db.AddToldAsync(some, activities);
            return activities;
        }

        async Task AddToldAsync(Id<Activity>[] ids, Dictionary<Id<Activity>, Activity> activities)
        {
            object?[] values = [.. ids.Select(id => (object)id.Value)];
            var among = Sql.Names(0, ids.Length);
            foreach (var activity in await db.ReadAsync($"SELECT {Columns} FROM \"Activities\" WHERE \"Id\" IN ({among})", Header, values)) activities[activity.Id] = activity;
            await AddAsync("\"Type\", \"Reference\"", ActivityBulk.Identifiers, activity => activity.Identifiers, (row, of, origin) =>
                new ActivityIdentifier { ActivityId = of, Type = row.TextOrNull(3), Reference = row.Text(4), Origin = origin });
            await AddAsync("\"Role\", \"Name\", \"Identifier\", \"PartnerCode\"", ActivityBulk.Organisations, activity => activity.Organisations, (row, of, origin) =>
                new ActivityOrganisation
                {
                    ActivityId = of, Role = Enum.Parse<OrganisationRole>(row.Text(3)), Name = row.Text(4), Identifier = row.TextOrNull(5), PartnerCode = row.TextOrNull(6), Origin = origin,
                });
            await AddAsync("\"CountryCode\", \"RegionCode\", \"Vocabulary\", \"Name\", \"Percentage\"", ActivityBulk.Places, activity => activity.Places, (row, of, origin) =>
                new ActivityPlace
                {
                    ActivityId = of, CountryCode = row.TextOrNull(3), RegionCode = row.TextOrNull(4), Vocabulary = row.TextOrNull(5), Name = row.TextOrNull(6),
                    Percentage = row.Exact(7), Origin = origin,
                });
            await AddAsync("\"Vocabulary\", \"Code\", \"Name\", \"Percentage\"", ActivityBulk.Sectors, activity => activity.Sectors, (row, of, origin) =>
                new ActivitySector
                {
                    ActivityId = of, Vocabulary = row.Text(3), Code = row.Text(4), Name = row.TextOrNull(5), Percentage = row.Exact(6), Origin = origin,
                });

            async Task AddAsync<T>(string columns, BulkTable table, Func<Activity, List<T>> parts, Func<SqlRow, Id<Activity>, Origin, T> read)
            {
                foreach (var (of, part) in await db.ReadAsync(
                    $"SELECT \"ActivityId\", \"Origin_Source\", \"Origin_Locator\", {columns} FROM \"{table.Name}\" WHERE \"ActivityId\" IN ({among}) ORDER BY \"ActivityId\", \"Id\"",
                    row => (Of: row.Key<Activity>(0), Part: read(row, row.Key<Activity>(0), new(row.Key<Source>(1), row.Text(2)))), values))
                    if (activities.TryGetValue(of, out var activity)) parts(activity).Add(part);
            }
        }
    }

    // In the order of the columns as they are written.
    static Activity Header(SqlRow row) => new()
    {
        Id = row.Key<Activity>(0),
        Identifier = row.Text(1),
        Title = row.Words(3),
        Description = row.Words(4),
        Texts = row.Rows(5, ActivityTextRow.Form),
        Status = row.TextOrNull(6),
        Start = row.Day(7),
        End = row.Day(8),
        PlannedStart = row.Day(9),
        ActualStart = row.Day(10),
        PlannedEnd = row.Day(11),
        ActualEnd = row.Day(12),
        ParentIdentifier = row.TextOrNull(13),
        Related = row.Rows(14, RelatedActivityRow.Form),
        Hierarchy = row.WholeOrNull(15),
        PartnerCode = row.TextOrNull(16),
        ReporterName = row.TextOrNull(17),
        ReporterIdentifier = row.TextOrNull(18),
        ReporterKind = row.TextOrNull(19),
        SecondaryReporter = row.Truth(20),
        Humanitarian = row.Truth(21),
        DefaultCurrency = row.TextOrNull(22),
        DefaultLanguage = row.TextOrNull(23),
        LastUpdated = row.Instant(24),
        Themes = row.List(25),
        Codes = row.Rows(26, ActivityCodeRow.Form),
        Elsewhere = ActivityBulk.ElsewhereOf(row.Text(27)),
        Origin = new(row.Key<Source>(29), row.Text(28)),
    };
}
