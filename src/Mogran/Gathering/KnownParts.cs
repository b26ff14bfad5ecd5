using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What other sources say already of the activities at hand: the same organisation, place, sector, amount or figure
/// told again by a second file is not a second one.
/// </summary>
sealed class KnownParts
{
    const int Together = 500;

    readonly HashSet<(Id<Activity>, object)> known = [];

    public static async Task<KnownParts> LoadAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids, Id<Source> except)
    {
        var parts = new KnownParts();
        foreach (var some in ids.Chunk(Together)) await parts.AddAsync(db, some, except);
        return parts;
    }

    public bool Has(Id<Activity> activity, object part) => known.Contains((activity, Essence(part)));

    async Task AddAsync(MogranDb db, Id<Activity>[] ids, Id<Source> except)
    {
        await AddAsync(ActivityBulk.Identifiers, "\"Type\", \"Reference\"", row => Essence(row.TextOrNull(1), row.Text(2)));
        await AddAsync(ActivityBulk.Organisations, "\"Role\", \"Name\", \"Identifier\"", row => Essence(Enum.Parse<OrganisationRole>(row.Text(1)), row.Text(2), row.TextOrNull(3)));
        // A place or sector without a share, or an amount without a currency, is told by one that has it.
        await AddAsync(ActivityBulk.Places, "\"CountryCode\", \"RegionCode\", \"Percentage\"",
            row => Share(row.TextOrNull(1), row.TextOrNull(2), row.Exact(3)), row => Share(row.TextOrNull(1), row.TextOrNull(2), null));
        await AddAsync(ActivityBulk.Sectors, "\"Vocabulary\", \"Code\", \"Percentage\"",
            row => Share(row.Text(1), row.Text(2), row.Exact(3)), row => Share(row.Text(1), row.Text(2), null));
        await AddAsync(ActivityBulk.Money, "\"Kind\", \"Amount\", \"Currency\", \"From\", \"To\"",
            row => Amount(Enum.Parse<MoneyKind>(row.Text(1)), row.Exact(2)!.Value, row.TextOrNull(3), row.Day(4), row.Day(5)),
            row => Amount(Enum.Parse<MoneyKind>(row.Text(1)), row.Exact(2)!.Value, null, row.Day(4), row.Day(5)));
        await AddAsync(ActivityBulk.Locations, "\"Reference\", \"Name\", \"Latitude\", \"Longitude\", \"Codes\"",
            row => (row.TextOrNull(1), row.TextOrNull(2), row.Real(3), row.Real(4), row.Rows(5, LocationCodeRow.Form).FirstOrDefault()));
        await AddAsync(ActivityBulk.Figures, "\"Indicator\", \"From\", \"To\", \"Baseline\", \"Target\", \"Actual\", \"Words\", \"Dimensions\"",
            row => (row.Text(1), row.Day(2), row.Day(3), row.Exact(4), row.Exact(5), row.Exact(6), row.TextOrNull(7), Joined(row.Rows(8, DimensionRow.Form))));
        await AddAsync(ActivityBulk.Documents, "\"Url\", \"Proves\"", row => Essence(row.Text(1), row.TextOrNull(2)));
        await AddAsync(ActivityBulk.Others, "\"Name\", \"Xml\"", row => Essence(row.Text(1), row.Text(2)));

        async Task AddAsync(BulkTable table, string columns, params Func<SqlRow, object>[] essences)
        {
            var former = table == ActivityBulk.Identifiers ? $" OR \"Type\" = '{ActivityIdentifier.Former}'" : "";
            foreach (var (of, all) in await db.ReadAsync(
                $"SELECT \"ActivityId\", {columns} FROM \"{table.Name}\" WHERE \"ActivityId\" IN ({Sql.Names(1, ids.Length)}) AND (\"Origin_Source\" <> @p0{former})",
                row => (row.Key<Activity>(0), Array.ConvertAll(essences, essence => essence(row))), [except.Value, .. ids.Select(id => id.Value)]))
                foreach (var one in all) known.Add((of, one));
        }
    }

    static object Essence(object part) => part switch
    {
        ActivityIdentifier identifier => Essence(identifier.Type, identifier.Reference),
        ActivityOrganisation organisation => Essence(organisation.Role, organisation.Name, organisation.Identifier),
        ActivityPlace place => Share(place.CountryCode, place.RegionCode, place.Percentage),
        ActivityLocation location => (location.Reference, location.Name, location.Latitude, location.Longitude, location.Codes.FirstOrDefault()),
        ActivitySector sector => Share(sector.Vocabulary, sector.Code, sector.Percentage),
        ActivityMoney money => Amount(money.Kind, money.Amount, money.Currency, money.From, money.To),
        ActivityFigure figure => (figure.Indicator, figure.From, figure.To, figure.Baseline, figure.Target, figure.Actual, figure.Words, Joined(figure.Dimensions)),
        ActivityDocument document => Essence(document.Url, document.Proves),
        ActivityOther other => Essence(other.Name, other.Xml),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    static object Essence(string? one, string? other) => (one, other);

    static object Essence(OrganisationRole role, string name, string? identifier) => (role, identifier ?? Header.PlainForm(name));

    static object Share(string? one, string? other, decimal? share) => (one, other, share);

    static object Amount(MoneyKind kind, decimal amount, string? currency, DateOnly? from, DateOnly? to) => (kind, amount, currency, from, to);

    static string Joined(List<Dimension> dimensions) => string.Join('\n', dimensions.Select(dimension => $"{dimension.Name}={dimension.Value}"));
}
