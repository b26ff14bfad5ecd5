using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

public sealed class LearningTests
{
    static readonly Matcher Plan = Matcher.Build(
    [
        new("return", new() { En = "Voluntary return and reintegration", Fr = "Retour volontaire et réintégration" }),
        new("asylum", new() { En = "Access to asylum for refugees", Fr = "Accès à l'asile pour les réfugiés" }),
        new("jobs", new() { En = "Jobs and incomes for young people", Fr = "Emplois et revenus pour les jeunes" }),
    ]);

    [Fact]
    public void What_was_accepted_is_suggested_for_the_next_text_like_it_at_once()
    {
        var text = new MatchText("BORESHA cross-border programme, second phase");
        Assert.Empty(Plan.Suggest(text, 3));

        var taught = Plan.Learn([
            new(new("BORESHA cross-border programme, first phase"), ["jobs"], []),
            new(new("BORESHA programme, inception"), ["jobs"], []),
        ]);

        var match = taught.Suggest(text, 1)[0];
        Assert.Equal("jobs", match.Code);
        Assert.Contains(match.Because, word => word.Contains("BORESHA", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_title_says_counts_for_more_than_what_a_summary_says()
    {
        var taught = Plan.Learn([
            new(new("BORESHA", "Works around Naivasha"), ["jobs"]),
            new(new("Naivasha", "Works around BORESHA"), ["asylum"]),
        ]);

        Assert.Equal("jobs", taught.Suggest(new("BORESHA", "Naivasha"), 1, least: 0)[0].Code);
        Assert.Equal("asylum", taught.Suggest(new("Naivasha", "BORESHA"), 1, least: 0)[0].Code);
    }

    [Fact]
    public void A_few_more_judgements_count_at_once_and_taken_back_leave_no_trace()
    {
        var taught = Plan.Learn([.. Enumerable.Range(1, 30).Select(number => new Example(new($"Cassava mill {number}"), ["jobs"], []))]);
        var text = new MatchText("BORESHA programme, second phase");
        Example[] latest = [new(new("BORESHA programme, first phase"), ["asylum"], []), new(new("BORESHA, inception"), ["asylum"], [])];

        var also = taught.LearnAlso(latest);

        Assert.Equal("asylum", also.Suggest(text, 1, least: 0)[0].Code);
        Assert.Contains(also.Suggest(text, 1, least: 0)[0].Because, word => word.Contains("BORESHA", StringComparison.Ordinal));
        Assert.Equal("jobs", also.Suggest(new("A cassava mill"), 1)[0].Code);
        Assert.NotEqual("asylum", taught.Suggest(text, 1, least: 0)[0].Code);
        Assert.Equal(Answers(taught.LearnAlso(latest[..1])), Answers(taught.LearnAlso(latest[..1])));
        Assert.Same(taught, taught.LearnAlso([]));

        string Answers(Matcher matcher) => string.Join('|', matcher.Suggest(text, 3, least: 0).Select(match => $"{match.Code} {match.Confidence:R}"));
    }

    [Fact]
    public void A_code_published_with_what_was_accepted_is_a_reason_for_the_next()
    {
        MatchText Text(string title) => new(title, Codes: ["policy-marker 8", "recipient-country KE"]);
        var taught = Plan.Learn([.. Enumerable.Range(1, 6).Select(number => new Example(Text($"Phase {number}"), ["jobs"], []))]);

        var match = taught.Suggest(Text("Young people"), 1, least: 0)[0];

        Assert.Equal("jobs", match.Code);
        Assert.Contains("policy-marker 8", match.Because);
    }

    [Fact]
    public void A_country_named_in_the_text_counts_like_one_that_was_published()
    {
        var taught = Plan.Learn([.. Enumerable.Range(1, 6).Select(number => new Example(new($"Étape {number}", Codes: [MatchText.Country("LY")]), ["asylum"], []))]);

        Assert.Equal("asylum", taught.Suggest(new("Libya"), 1, least: 0)[0].Code);
    }

    [Fact]
    public void What_was_rejected_is_trusted_less()
    {
        var text = new MatchText("Return of stolen goods to young people");
        var before = Confidence(Plan, text, "return");

        var after = Confidence(Plan.Learn([
            new(new("Return of stolen goods"), [], ["return"]),
            new(new("Stolen goods, their return"), [], ["return"]),
        ]), text, "return");

        Assert.True(after < before);
    }

    [Fact]
    public void Nothing_is_forgotten_and_nobody_is_pushed_aside()
    {
        var taught = Plan.Learn([.. Enumerable.Range(1, 40).Select(number => new Example(new($"Cassava mill {number}"), ["jobs"], []))]);

        Assert.Equal("jobs", taught.Suggest(new("A cassava mill"), 1)[0].Code);
        Assert.Equal("return", taught.Suggest(new("Voluntary return and reintegration"), 1)[0].Code);
        Assert.Equal("asylum", taught.Suggest(new("Accès des réfugiés à l'asile"), 1)[0].Code);
    }

    [Fact]
    public void The_same_examples_give_the_same_matcher()
    {
        Example[] examples = [new(new("Cassava mill"), ["jobs"], []), new(new("Reception centre"), ["asylum"]), new(new("Flight home"), ["return"])];
        var text = new MatchText("Mill, centre, flight");

        Assert.Equal(Answer(Plan.Learn(examples)), Answer(Plan.Learn(examples)));

        string Answer(Matcher matcher) => string.Join('|', matcher.Suggest(text, 3, least: 0).Select(match => $"{match.Code} {match.Confidence:R}"));
    }

    [Fact]
    public void Without_examples_nothing_changes() => Assert.Same(Plan, Plan.Learn([]));

    [Fact]
    public void Projects_of_the_Trust_Fund_never_trained_on_meet_an_objective_in_English_as_in_French()
    {
        var folds = Held(5).ToList();
        var english = folds.Where(fold => fold.Item.Text.Language == Language.English).Average(fold => fold.Hit);
        var french = folds.Where(fold => fold.Item.Text.Language == Language.French).Average(fold => fold.Hit);

        Assert.True(folds.Average(fold => fold.Hit) > 0.84);
        Assert.InRange(french - english, -0.05, 0.05);
    }

    [Fact]
    public void Training_helps_with_the_Global_Compact()
    {
        var (matcher, items) = LabelledSets.GlobalCompact();
        var hits = 0;
        for (var fold = 0; fold < 3; fold++)
        {
            var taught = matcher.Learn([.. items.Where((_, number) => number % 3 != fold).Select(item => item.Example)]);
            hits += items.Where((_, number) => number % 3 == fold).Count(item => item.IsMetBy(taught, 3));
        }

        Assert.True(hits / (double)items.Count > 0.88);
    }

    /// <summary>Every project of the fund answered by a matcher that saw neither it nor any other part of its parent.</summary>
    static IEnumerable<(Item Item, double Hit)> Held(int folds)
    {
        var items = Language.All.SelectMany(LabelledSets.TrustFund).ToList();
        var parents = items.Select(item => item.Group!).Distinct().Order(StringComparer.Ordinal).ToList();
        var matcher = Matcher.Build(TrustFundObjectives.All);
        for (var fold = 0; fold < folds; fold++)
        {
            var held = parents.Where((_, number) => number % folds == fold).ToHashSet();
            var taught = matcher.Learn([.. items.Where(item => !held.Contains(item.Group!)).Select(item => item.Example)]);
            foreach (var item in items.Where(item => held.Contains(item.Group!))) yield return (item, item.IsMetBy(taught, 1) ? 1 : 0);
        }
    }

    static double Confidence(Matcher matcher, MatchText text, string code) =>
        matcher.Suggest(text, 3, least: 0).Single(match => match.Code == code).Confidence;
}
