using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Monitoring;

/// <summary>The lines of one return, filled with everything known: what was accepted last first, then what was published.</summary>
public sealed class Prefill(PrefillMaterial material)
{
    /// <summary>More activities are not asked one by one; the page says where the others are.</summary>
    public const int MostActivities = 20;

    public IReadOnlyList<Entry> EntriesFor(string partner)
    {
        var last = material.LastAccepted.GetValueOrDefault(partner) ?? new Dictionary<(EntryKind, string), Known>();
        var entries = new List<Entry>();
        foreach (var domain in material.Domains.Where(domain => domain.Number > 0))
            entries.Add(Line(entries.Count + 1, EntryKind.Narrative, domain.Number.ToString(CultureInfo.InvariantCulture), domain.Title, domain.Number, null, last));
        foreach (var (indicator, domain) in material.Indicators)
            entries.Add(Line(entries.Count + 1, EntryKind.Indicator, indicator.Code, indicator.Title, domain, indicator.ActionCode, last));
        foreach (var activity in ActivitiesOf(partner).Take(MostActivities))
            entries.Add(ActivityLine(entries.Count + 1, activity, last));
        return entries;
    }

    /// <summary>Most relevant first: linked to the plan, run by the partner, still going in the period, large.</summary>
    public IEnumerable<CountedActivity> ActivitiesOf(string partner) =>
        from activity in material.Activities
        let own = activity.Partners.Contains(partner)
        where own || activity.Countries.Contains(partner)
        let linked = material.ActionOf.ContainsKey(activity.Id)
        let going = activity.End is null || activity.End >= material.From
        orderby linked descending, own descending, going descending,
            activity.Money.Select(money => money.Amount).DefaultIfEmpty().Max() descending, activity.Key
        select activity;

    Entry ActivityLine(int order, CountedActivity activity, IReadOnlyDictionary<(EntryKind, string), Known> last)
    {
        var action = material.ActionOf.GetValueOrDefault(activity.Id);
        var known = last.GetValueOrDefault((EntryKind.Activity, activity.Identifier))
            ?? Known.FromGathered(activity, material.Today, material.SourceOf(activity.Origin.Source));
        return Line(order, EntryKind.Activity, activity.Identifier, activity.Title.Or(activity.Identifier), action.Domain, action.Code, known);
    }

    static Entry Line(int order, EntryKind kind, string subject, Multilingual title, int? domain, string? action, IReadOnlyDictionary<(EntryKind, string), Known> last) =>
        Line(order, kind, subject, title, domain, action, last.GetValueOrDefault((kind, subject)));

    static Entry Line(int order, EntryKind kind, string subject, Multilingual title, int? domain, string? action, Known? known) => new()
    {
        Order = order, Kind = kind, Subject = subject, Title = title, DomainNumber = domain, ActionCode = action,
        KnownAnswer = known?.Answer, KnownValue = known?.Value, KnownCurrency = known?.Currency, KnownStage = known?.Stage,
        KnownWords = known?.Words, KnownReason = known?.Reason, KnownOn = known?.On, KnownFrom = known?.From,
        // What is known stands in the form; it is no answer until somebody gives it.
        Currency = known?.Currency, Stage = known?.Stage, Words = known?.Words,
    };
}
