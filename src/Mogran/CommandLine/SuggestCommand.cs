using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.CommandLine;

static class SuggestCommand
{
    static readonly Phrases<Matcher> T = new();

    static readonly Option<string?> Text = new("--text") { Description = "What an activity says of itself: a title, a summary." };

    static readonly Option<string?> Lang = new("--lang") { Description = "The language it is in; recognised where not given." };

    static readonly Option<string[]> Sector = new("--sector")
    {
        Description = "OECD-DAC purpose codes published with it.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
    };

    static readonly Option<int> Top = new("--top") { Description = "How many actions at most.", DefaultValueFactory = _ => 5 };

    static readonly Option<string?> Labels = new("--labels") { Description = "Labels to choose among instead of the plan: a JSON object of code to text by language." };

    static readonly Option<string?> Train = new("--train") { Description = "Labelled texts to learn from, one JSON object a line." };

    static readonly Option<string?> Evaluate = new("--evaluate") { Description = "Labelled texts to measure the quality on, one JSON object a line." };

    static readonly Option<bool> Renew = new("--renew") { Description = "Rank all open suggestions of the dialogue anew, with what was accepted and rejected since." };

    public static Command Create()
    {
        Lang.AcceptOnlyFromAmong("en", "fr", "ar");
        var command = new Command("suggest", "Suggest which actions of the plan a text serves, with the words and codes that led to them.")
        {
            Text, Lang, Sector, Top, Labels, Train, Evaluate, MatchingQuality.Speed, Renew,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Evaluate) is null != result.GetValue(Labels) is null) result.AddError(T["LabelsAndEvaluate"]);
            if (result.GetValue(Train) is not null && result.GetValue(Evaluate) is null) result.AddError(T["LabelsAndEvaluate"]);
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(Labels) is { } labels
            ? Task.FromResult(MatchingQuality.Report(parsed, labels, parsed.GetValue(Train), parsed.GetValue(Evaluate)!))
            : parsed.GetValue(Renew) ? RenewAsync(parsed) : SuggestAsync(parsed, cancellation));
        return command;
    }

    static async Task<int> SuggestAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Text) is not { } text || string.IsNullOrWhiteSpace(text)) return Common.Refuse(parsed, T["NoText"]);
        var language = Language.Of(parsed.GetValue(Lang)) ?? Matcher.Recognise(text);
        var (plan, matcher) = await PlanAsync(parsed, cancellation);
        var matches = matcher.Suggest(new(text, null, language, parsed.GetValue(Sector)), Math.Clamp(parsed.GetValue(Top), 1, 50));

        // Titles answer in the language they were asked in.
        var actions = matches.Select(match => SuggestedAction.Of(match, plan, language)).ToList();
        if (parsed.GetValue(Common.Json)) Common.WriteJson(new { text, language = language.Code, actions });
        else Print(actions);
        return 0;
    }

    static void Print(List<SuggestedAction> actions)
    {
        if (actions is []) Console.WriteLine(T["NothingSuggested", Shared.Print.Number((long)(Matcher.LeastConfidence * 100))]);
        foreach (var action in actions)
        {
            Console.WriteLine($"{action.Code,-8} {Math.Round(action.Confidence * 100),3} %  {action.Title}");
            Console.WriteLine($"{"",-16}{T["Because", string.Join("; ", action.Because)]}");
            foreach (var commitment in action.Commitments) Console.WriteLine($"{"",-16}{commitment.Code}  {commitment.Title}");
        }
    }

    static async Task<int> RenewAsync(ParseResult parsed)
    {
        if (!Common.HasDialogue(parsed)) return Common.Refuse(parsed, T["NoDialogue"]);
        await using var db = parsed.Database().Open();
        var renewed = await db.WriteAsync(() => Renewing.AllAsync(db, new Suggesting()));
        if (parsed.GetValue(Common.Json)) Common.WriteJson(new { renewed });
        else Console.WriteLine(T.Count("Renewed", renewed));
        return 0;
    }

    /// <summary>The dialogue's plan, with what was judged, or, before there is a dialogue, that of the profile; a command that only reads makes none.</summary>
    static async Task<(ProfilePlan, Matcher)> PlanAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Common.HasDialogue(parsed))
        {
            var profile = ProfilePlan.Of(parsed.ProfileFolder());
            return (profile, Matcher.Build(PlanPrototypes.Of(profile.Actions)));
        }

        await using var db = parsed.Database().Open();
        var plan = new ProfilePlan(
            await db.Set<PlanAction>().AsNoTracking().OrderBy(action => action.Order).ToListAsync(cancellation),
            await db.Set<Commitment>().AsNoTracking().Where(commitment => commitment.WithdrawnAt == null).ToListAsync(cancellation));
        return (plan, await new Suggesting().MatcherAsync(db));
    }
}

/// <summary>A suggestion as it is told, with the commitments that the action serves.</summary>
sealed record SuggestedAction(
    string Code, string Title, double Confidence, IReadOnlyList<string> Because, IReadOnlyList<SuggestedCommitment> Commitments)
{
    public static SuggestedAction Of(Match match, ProfilePlan plan, Language language)
    {
        var action = plan.Actions.Single(one => one.Code == match.Code);
        var served = action.Commitments.Select(link => link.CommitmentCode).ToHashSet();
        return new(match.Code, action.Title.Best(language).Text, Math.Round(match.Confidence, 3), match.Because,
            [.. plan.Commitments.Where(commitment => served.Contains(commitment.Code)).OrderBy(commitment => commitment.Order)
                .Select(commitment => new SuggestedCommitment(commitment.Code, commitment.Title.Best(language).Text, commitment.TextSlug, commitment.Anchor))]);
    }
}

/// <param name="Text">Slug of the text that holds it.</param>
/// <param name="Paragraph">Anchor of the paragraph it was drawn from.</param>
sealed record SuggestedCommitment(string Code, string Title, string Text, string Paragraph);
