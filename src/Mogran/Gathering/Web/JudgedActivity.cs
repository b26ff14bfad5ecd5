using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>An activity with all that is needed to judge what it serves, and no more.</summary>
public sealed record JudgedActivity(
    Activity Activity, IReadOnlyList<Guess> Guesses, CountedOnce Money, IReadOnlyDictionary<string, Partner> Partners, DateOnly Today)
{
    const int LongestExcerpt = 700, MostNames = 5;

    static readonly Phrases<Import> Words = new();

    public static async Task<JudgedActivity> LoadAsync(MogranDb db, Id<Activity> id, IReadOnlyDictionary<string, Partner> partners, DateOnly today)
    {
        var activity = await db.Set<Activity>().AsNoTracking().AsSplitQuery()
            .Include(one => one.Organisations).Include(one => one.Places).Include(one => one.Sectors).SingleAsync(one => one.Id == id);
        var open = await db.Set<Suggestion>().AsNoTracking().Where(guess => guess.ActivityId == id && guess.Verdict == Verdict.Open).ToListAsync();
        var codes = open.ConvertAll(guess => guess.ActionCode);
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(action => codes.Contains(action.Code)).ToDictionaryAsync(action => action.Code);
        var counted = await CountedActivities.LoadAsync(db, db.Set<Activity>().Where(one => one.Id == id));
        return new(
            activity,
            [.. open.Where(guess => actions.ContainsKey(guess.ActionCode)).OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.ActionCode)
                .Select(guess => new Guess(guess, actions[guess.ActionCode]))],
            CountedOnce.Of(counted.Values), partners, today);
    }

    public string Excerpt => Activity.Description.ToString().Shortened(LongestExcerpt);

    /// <summary>Names of words, and what is known; what is not known is left out.</summary>
    public IEnumerable<(string Key, string Value)> Facts() =>
        new (string, string?)[]
        {
            ("Where", Joined(Activity.Places.Select(PlaceName))),
            ("Who", Joined(Activity.Organisations.OrderBy(part => part.Role).Select(part => part.Name).Prepend(Activity.ReporterName))),
            ("When", Activity.Start is { } start ? Print.Days(start, Activity.End) : Activity.End is { } end ? Words["Until", Print.Day(end)] : null),
            ("Money", Joined(Money.Totals.Select(total => Print.Money(total.Amount, total.Currency)))),
            ("SectorCodes", Joined(Activity.Sectors.Select(sector => CodeNames.OfSector(sector.Vocabulary, sector.Code) is { } name ? $"{sector.Code} {name}" : sector.Code))),
            ("Themes", Joined(Activity.Themes.Select(ThemeName))),
        }.Where(fact => !string.IsNullOrEmpty(fact.Item2)).Select(fact => (fact.Item1, fact.Item2!));

    string? PlaceName(ActivityPlace place) =>
        place.CountryCode is { } code ? Partners.CountryName(code, Today)
        : place.RegionCode is { } region ? RegionNames.Of(place.Vocabulary, region, place.Name) : null;

    string ThemeName(string theme) =>
        Activity.Codes.Find(code => code.Kind is ActivityCodeKind.Tag && IatiClasses.ThemeOf(code) == theme) switch
        {
            { Vocabulary: "2" } goal => Words["SustainableGoal", goal.Code],
            { Vocabulary: "3" } target => Words["SustainableTarget", target.Code],
            { } tag => tag.Name ?? tag.Code,
            null => theme,
        };

    static string Joined(IEnumerable<string?> names)
    {
        var all = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return string.Join(Words["Comma"], all.Take(MostNames)) + (all.Count > MostNames ? " " + Words.Count("AndMore", all.Count - MostNames) : "");
    }
}
