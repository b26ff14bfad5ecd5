using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Of what a total is: of an action, a commitment, a paragraph (its text and anchor) or a domain; of the whole plan where nothing is named.</summary>
public sealed record MoneyScope(string? Action = null, string? Commitment = null, int? Domain = null, string? Text = null, string? Paragraph = null)
{
    public static readonly MoneyScope All = new();

    /// <summary>Path, without the language, of the page that opens the total.</summary>
    public string Address => "/plan/money" + Query("?");

    /// <summary>The same with the amounts of one currency alone.</summary>
    public string AddressIn(string currency) => $"{Address}{(this == All ? '?' : '&')}currency={currency}";

    /// <summary>The scope as a query; empty for the whole plan.</summary>
    /// <param name="mark">What leads it.</param>
    public string Query(string mark = "") => (Action, Commitment, Domain, Text, Paragraph) switch
    {
        ({ } action, _, _, _, _) => $"{mark}action={Uri.EscapeDataString(action)}",
        (_, { } commitment, _, _, _) => $"{mark}commitment={Uri.EscapeDataString(commitment)}",
        (_, _, { } domain, _, _) => FormattableString.Invariant($"{mark}domain={domain}"),
        (_, _, _, { } text, { } paragraph) => $"{mark}text={Uri.EscapeDataString(text)}&paragraph={Uri.EscapeDataString(paragraph)}",
        _ => "",
    };

    /// <summary>Codes of the actions whose activities are added; null when there is nothing of that name.</summary>
    public async Task<IReadOnlyList<string>?> ActionsAsync(MogranDb db)
    {
        var actions = db.Set<PlanAction>().IgnoreAutoIncludes().Where(action => action.WithdrawnAt == null);
        if (Action is not null)
            return await db.Set<PlanAction>().IgnoreAutoIncludes().AnyAsync(action => action.Code == Action)
                ? await actions.Where(action => action.Code == Action).Select(action => action.Code).ToListAsync() : null;
        if (Domain is not null)
            return await db.Set<Domain>().AnyAsync(domain => domain.Number == Domain)
                ? await actions.Where(action => db.Set<Objective>().Any(objective => objective.Code == action.ObjectiveCode && objective.DomainNumber == Domain))
                    .Select(action => action.Code).ToListAsync() : null;
        if (Commitment is null && Text is null) return await actions.Select(action => action.Code).ToListAsync();

        var commitments = await db.Set<Commitment>().Where(one => one.WithdrawnAt == null
            && (one.Code == Commitment || (Commitment == null && one.TextSlug == Text && one.Anchor == Paragraph))).Select(one => one.Code).ToListAsync();
        return commitments.Count == 0 ? null : await actions
            .Where(action => db.Set<ActionCommitment>().Any(served => served.ActionCode == action.Code && commitments.Contains(served.CommitmentCode)))
            .Select(action => action.Code).ToListAsync();
    }

    /// <summary>What the total is of, in words.</summary>
    public async Task<Multilingual> TitleAsync(MogranDb db)
    {
        if (Action is not null) return (await db.Set<PlanAction>().AsNoTracking().SingleAsync(action => action.Code == Action)).Title;
        if (Domain is not null) return (await db.Set<Domain>().AsNoTracking().SingleAsync(domain => domain.Number == Domain)).Title;
        if (Commitment is not null) return (await db.Set<Commitment>().AsNoTracking().SingleAsync(one => one.Code == Commitment)).Title;
        if (Text is not null) return (await ParagraphNames.LoadAsync(db)).TitleOf(Text);
        return (await db.Set<ActionPlan>().AsNoTracking().FirstOrDefaultAsync())?.Title ?? Multilingual.None;
    }

    /// <summary>The money of the activities that serve the actions, each amount once; reads nothing of any other activity.</summary>
    public static async Task<CountedOnce> CountAsync(MogranDb db, IReadOnlyList<string> actions, CountedActivities reading)
    {
        var linked = db.Set<Activity>().Where(activity => db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id && actions.Contains(link.ActionCode)));
        return CountedOnce.Of((await reading.ReadAsync(db, linked)).Values.OrderBy(activity => activity.Key, StringComparer.Ordinal), reading.Measure);
    }
}
