using Mogran.Gathering.Matching;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What newly read activities have to do with the plan: links by the profile's explicit rules and, for those that no
/// rule or person has linked, the best three guesses for a person to judge. A person's verdict is never overwritten.
/// </summary>
/// <param name="making">The matcher, which may be made meanwhile.</param>
sealed class Linking(IReadOnlyList<MatchingRule> rules, IReadOnlySet<string> countries, Task<Matcher> making)
{
    const int Together = 500;

    public static async Task<Linking> LoadAsync(MogranDb db, IReadOnlyList<Partner> partners, Suggesting suggesting) => new(
        await db.ReadAsync(
            """SELECT "Code", "ActionCode", "Themes", "Sectors", "Words", "Note" FROM "MatchingRules" ORDER BY "Code" """,
            row => new MatchingRule
            {
                Code = row.Text(0), ActionCode = row.Text(1), Themes = row.List(2), Sectors = row.List(3), Words = row.List(4), Note = row.Words(5),
            }),
        partners.Where(partner => partner.Kind is PartnerKind.State).Select(partner => partner.Code).ToHashSet(),
        await suggesting.BeginAsync(db));

    /// <summary>What an activity's own words have to do with the plan.</summary>
    /// <param name="last">That of the activity before, by this same linking.</param>
    public async ValueTask<Judged> JudgeAsync(Activity activity, LastGuess last)
    {
        var byRule = ByRule(activity);
        return new(byRule, byRule.Count > 0 ? null : await GuessAsync(activity, last));
    }

    /// <param name="told">Activities whose words or codes are new.</param>
    /// <param name="existing">Ids among them that were there before: what is known of those is looked up.</param>
    public async Task LinkAsync(MogranDb db, IReadOnlyList<NewlyTold> told, IReadOnlyCollection<Id<Activity>> existing, DateTimeOffset now)
    {
        var links = await LinksAsync(db, existing);
        var verdicts = await VerdictsAsync(db, existing);
        var newLinks = new Bulk<ActivityAction>(db, ActivityBulk.Links);
        var newGuesses = new Bulk<Suggestion>(db, GatheringBulk.Suggestions);
        var last = new LastGuess();
        foreach (var (id, activity, foreseen) in told)
        {
            var (byRule, guesses) = foreseen ?? await JudgeAsync(activity, last);
            var judged = verdicts[id].ToDictionary(judged => judged.Action, judged => judged.Verdict);
            var linked = links[id].ToHashSet();
            foreach (var (rule, because) in byRule)
                if (judged.GetValueOrDefault(rule.ActionCode) != Verdict.Rejected && linked.Add(rule.ActionCode))
                    newLinks.Add(new() { ActivityId = id, ActionCode = rule.ActionCode, Basis = LinkBasis.Rule, By = rule.Code, At = now, Because = [.. because] });
            if (linked.Count > 0) continue;
            foreach (var guess in guesses ?? await GuessAsync(activity, last))
                if (!judged.ContainsKey(guess.Code)) newGuesses.Add(guess.For(id));
        }

        await newLinks.FlushAsync();
        await newGuesses.FlushAsync();
    }

    static async Task<ILookup<Id<Activity>, string>> LinksAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids) =>
        (await OfAsync(db, "SELECT \"ActivityId\", \"ActionCode\" FROM \"ActivityActions\"", ids, row => (Id: row.Key<Activity>(0), Action: row.Text(1))))
            .ToLookup(link => link.Id, link => link.Action);

    // Open guesses were made from what the activity said before: they make room for new ones.
    static async Task<ILookup<Id<Activity>, (string Action, Verdict Verdict)>> VerdictsAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        foreach (var some in ids.Chunk(Together))
            await db.ExecuteAsync(nameof(Gathering), $"DELETE FROM \"Suggestions\" WHERE \"ActivityId\" IN ({Sql.Names(0, some.Length)}) AND \"Verdict\" = '{nameof(Verdict.Open)}'", Keys(some));
        return (await OfAsync(db, "SELECT \"ActivityId\", \"ActionCode\", \"Verdict\" FROM \"Suggestions\"", ids,
            row => (Id: row.Key<Activity>(0), Action: row.Text(1), Verdict: Enum.Parse<Verdict>(row.Text(2))))).ToLookup(one => one.Id, one => (one.Action, one.Verdict));
    }

    static async Task<List<T>> OfAsync<T>(MogranDb db, string select, IReadOnlyCollection<Id<Activity>> ids, Func<SqlRow, T> read)
    {
        List<T> rows = [];
        foreach (var some in ids.Chunk(Together)) rows.AddRange(await db.ReadAsync($"{select} WHERE \"ActivityId\" IN ({Sql.Names(0, some.Length)})", read, Keys(some)));
        return rows;
    }

    static object?[] Keys(Id<Activity>[] ids) => [.. ids.Select(id => (object)id.Value)];

    // A rule speaks of the dialogue's own countries: the same words about another continent prove nothing.
    List<(MatchingRule, IReadOnlyList<string>)> ByRule(Activity activity)
    {
        List<(MatchingRule, IReadOnlyList<string>)> met = [];
        if (activity.Places.Count > 0 && !activity.Places.Exists(place => place.CountryCode is { } code && countries.Contains(code))) return met;
        foreach (var rule in rules)
            if (rule.Because(activity) is { } because) met.Add((rule, because));
        return met;
    }

    async ValueTask<IReadOnlyList<Match>> GuessAsync(Activity activity, LastGuess last)
    {
        var matcher = await making;
        return last.Of(PlanPrototypes.Of(activity, matcher.IsTaught), matcher);
    }
}

/// <summary>An activity whose words or codes are new.</summary>
/// <param name="Id">The id that it is known by.</param>
/// <param name="Judged">Null: not judged yet.</param>
sealed record NewlyTold(Id<Activity> Id, Activity Activity, Judged? Judged);
