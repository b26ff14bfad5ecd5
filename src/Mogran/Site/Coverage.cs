using Microsoft.EntityFrameworkCore;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>
/// Where something is known of the plan and where nothing is: by domain and country, and by paragraph and kind of
/// evidence. A gap is not a zero: nobody may have published or asked yet.
/// </summary>
/// <param name="Domains">As the plan reads: what holds the others together comes last.</param>
/// <param name="Countries">In the order of their names: this compares no states.</param>
/// <param name="Gathered">Activities that serve an action of the domain in the country; a pair that is missing is a gap.</param>
public sealed record Coverage(
    IReadOnlyList<Domain> Domains, IReadOnlyList<Partner> Countries, IReadOnlyDictionary<(string Country, int Domain), int> Gathered,
    IReadOnlyList<ParagraphEvidence> Paragraphs)
{
    public static async Task<Coverage> LoadAsync(MogranDb db, IReadOnlyDictionary<string, Partner> partners, DateOnly today)
    {
        var gathered = await (
            from link in db.Set<ActivityAction>()
            join action in db.Set<PlanAction>() on link.ActionCode equals action.Code
            join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
            join place in db.Set<ActivityPlace>() on link.ActivityId equals place.ActivityId
            where action.WithdrawnAt == null && place.CountryCode != null
            group link.ActivityId by new { Country = place.CountryCode!, objective.DomainNumber } into cell
            select new { cell.Key.Country, cell.Key.DomainNumber, Count = cell.Distinct().Count() }).ToListAsync();
        return new(
            await db.Set<Domain>().AsNoTracking().OrderBy(domain => domain.Number == 0).ThenBy(domain => domain.Number).ToListAsync(),
            await StatesAsync(db, partners, today),
            gathered.ToDictionary(cell => (cell.Country, cell.DomainNumber), cell => cell.Count),
            await ParagraphsAsync(db));
    }

    /// <summary>The states that take part in the dialogue today, or of which it is not recorded whether they do, in the order of their names.</summary>
    static async Task<List<Partner>> StatesAsync(MogranDb db, IReadOnlyDictionary<string, Partner> partners, DateOnly today)
    {
        var seats = (await db.Set<Seat>().AsNoTracking().ToListAsync()).ToLookup(seat => seat.PartnerCode);
        var bodies = await db.Set<Body>().AsNoTracking().ToDictionaryAsync(body => body.Code);
        return [.. partners.Values.InOrder(Language.Current, today).Where(partner => partner.Kind is PartnerKind.State
            && PartnerOnDay.Of(partner, seats[partner.Code], bodies, today).Participation is not Tenure.No)];
    }

    static async Task<List<ParagraphEvidence>> ParagraphsAsync(MogranDb db)
    {
        var links = await PlanLinks.LoadAsync(db);
        var names = await ParagraphNames.LoadAsync(db);
        var actionsFor = links.Commitments.ToLookup(served => served.CommitmentCode, served => served.ActionCode);
        var activitiesOf = links.Activities.ToLookup(link => link.ActionCode, link => link.ActivityId);
        var confirmed = await ConfirmedAsync(db);
        var measured = await MeasuredAsync(db);
        return [.. links.AllCommitments.GroupBy(commitment => (commitment.TextSlug, commitment.Anchor))
            .OrderBy(group => group.Key.TextSlug, StringComparer.Ordinal).ThenBy(group => names.OrderOf(group.Key.TextSlug, group.Key.Anchor))
            .Select(group =>
            {
                List<string> actions = [.. group.SelectMany(commitment => actionsFor[commitment.Code]).Distinct().Order(StringComparer.Ordinal)];
                var activities = actions.SelectMany(action => activitiesOf[action]).ToHashSet();
                var (slug, anchor) = group.Key;
                return new ParagraphEvidence(
                    slug, anchor, names.TitleOf(slug), names.NumberOf(slug, anchor), names.Find(slug, anchor)?.Gist ?? Multilingual.None, actions, activities.Count,
                    [.. confirmed.Where(one => activities.Contains(one.Activity)).Select(one => one.Return).Distinct()
                        .OrderByDescending(one => one.Round).ThenBy(one => one.PartnerCode, StringComparer.Ordinal)],
                    [.. activities.Where(measured.ContainsKey).Select(activity => measured[activity]).OrderBy(one => one.Identifier, StringComparer.Ordinal)]);
            })];
    }

    /// <summary>Activities that a partner spoke of in a return that was accepted.</summary>
    static async Task<List<(Id<Activity> Activity, ConfirmedIn Return)>> ConfirmedAsync(MogranDb db)
    {
        var accepted = (await db.Set<Return>().AsNoTracking().Include(one => one.Steps).ToListAsync()).Where(one => one.State is ReturnState.Accepted).ToDictionary(one => one.Id);
        var rounds = await db.Set<Round>().AsNoTracking().ToDictionaryAsync(round => round.Id, round => round.Number);
        var ids = accepted.Keys.ToList();
        var said = await (
            from entry in db.Set<Entry>()
            join activity in db.Set<Activity>() on entry.Subject equals activity.Identifier
            where ids.Contains(entry.ReturnId) && entry.Kind == EntryKind.Activity && entry.Answer != null && entry.Confirmation != Confirmation.Prefilled
            select new { entry.ReturnId, activity.Id }).ToListAsync();
        return [.. said.Select(one => (one.Id, new ConfirmedIn(rounds[accepted[one.ReturnId].RoundId], accepted[one.ReturnId].PartnerCode)))];
    }

    /// <summary>Activities that serve an action and have published a result with a value.</summary>
    static async Task<Dictionary<Id<Activity>, MeasuredActivity>> MeasuredAsync(MogranDb db)
    {
        var measured = await (
            from activity in db.Set<Activity>()
            where db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id)
            select new { activity.Id, activity.Identifier, activity.Title, Count = activity.Figures.Count(figure => figure.Actual != null) })
            .Where(activity => activity.Count > 0).ToListAsync();
        return measured.ToDictionary(activity => activity.Id, activity => new MeasuredActivity(activity.Identifier, activity.Title, activity.Count));
    }
}

/// <summary>What is known of what was done about a paragraph.</summary>
/// <param name="Actions">Codes of the actions that serve its commitments.</param>
/// <param name="Gathered">Activities that serve one of them.</param>
public sealed record ParagraphEvidence(
    string Slug, string Anchor, Multilingual TextTitle, string Number, Multilingual Gist, IReadOnlyList<string> Actions, int Gathered,
    IReadOnlyList<ConfirmedIn> Confirmed, IReadOnlyList<MeasuredActivity> Measured)
{
    public bool IsGap => Gathered == 0 && Confirmed.Count == 0 && Measured.Count == 0;
}

/// <summary>An accepted return that says something about it.</summary>
public sealed record ConfirmedIn(int Round, string PartnerCode);

/// <param name="Figures">How many published results of it have a value.</param>
public sealed record MeasuredActivity(string Identifier, Multilingual Title, int Figures);
