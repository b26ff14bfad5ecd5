using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The progress of the plan, read in a fixed number of queries; every question about a part is then answered from memory.</summary>
public sealed class PlanProgress
{
    readonly DateOnly today;
    readonly ILookup<string, CountedActivity> byAction;
    readonly ILookup<string, string> actionsByCommitment;
    readonly ILookup<int, string> actionsByDomain;
    readonly ILookup<(string Slug, string Anchor), Commitment> commitmentsByParagraph;

    // Sums are worked out once, not for each request that the progress is shared among.
    readonly System.Collections.Concurrent.ConcurrentDictionary<string, Progress> workedOut = [];

    PlanProgress(DateOnly today, PlanLinks links, IReadOnlyDictionary<Id<Activity>, CountedActivity> activities)
    {
        this.today = today;
        byAction = links.Activities.ToLookup(link => link.ActionCode, link => activities[link.ActivityId]);
        actionsByCommitment = links.Commitments.ToLookup(served => served.CommitmentCode, served => served.ActionCode);
        actionsByDomain = links.Domains.ToLookup(action => action.Domain, action => action.ActionCode);
        commitmentsByParagraph = links.AllCommitments.ToLookup(commitment => (commitment.TextSlug, commitment.Anchor));
    }

    /// <param name="today">Day on which stages are judged.</param>
    /// <param name="told">What is better known of an activity than what was published; null where nothing is.</param>
    public static async Task<PlanProgress> LoadAsync(MogranDb db, DateOnly today, Func<CountedActivity, CountedActivity>? told = null)
    {
        var links = await PlanLinks.LoadAsync(db);
        var linked = db.Set<Activity>().Where(activity => db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id));
        var activities = await CountedActivities.LoadAsync(db, linked);
        return new(today, links, told is null ? activities : activities.ToDictionary(known => known.Key, known => told(known.Value)));
    }

    public Progress OfAction(string code) => workedOut.GetOrAdd("action " + code, _ => new([.. byAction[code]], today));

    public Progress OfCommitment(string code) => workedOut.GetOrAdd("commitment " + code, _ => OfActions(actionsByCommitment[code]));

    /// <summary>The actions that serve a commitment.</summary>
    public IEnumerable<string> ActionsOf(string commitmentCode) => actionsByCommitment[commitmentCode];

    /// <summary>The commitments drawn from a paragraph.</summary>
    public IEnumerable<Commitment> CommitmentsOf(string slug, string anchor) => commitmentsByParagraph[(slug, anchor)];

    public Progress OfParagraph(string slug, string anchor) => workedOut.GetOrAdd(
        $"paragraph {slug} {anchor}", _ => OfActions(CommitmentsOf(slug, anchor).SelectMany(commitment => actionsByCommitment[commitment.Code])));

    public Progress OfDomain(int number) =>
        workedOut.GetOrAdd(FormattableString.Invariant($"domain {number}"), _ => OfActions(actionsByDomain[number]));

    public Progress OfAll() => workedOut.GetOrAdd("all", _ => OfActions(byAction.Select(action => action.Key)));

    /// <summary>An activity that serves several of the actions is there once.</summary>
    public Progress OfActions(IEnumerable<string> codes) =>
        new([.. codes.Distinct().SelectMany(code => byAction[code]).DistinctBy(activity => activity.Id)], today);
}
