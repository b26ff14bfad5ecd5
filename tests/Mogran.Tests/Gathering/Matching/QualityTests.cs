using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

/// <summary>
/// What the matcher reaches on labelled sets without any training, a little below what was measured (docs/matching.md):
/// a change that costs quality fails here.
/// </summary>
public sealed class QualityTests
{
    [Fact]
    public void Actions_of_the_Global_Compact_meet_their_objective()
    {
        var (matcher, items) = LabelledSets.GlobalCompact();

        Assert.Equal(187, items.Count);
        Assert.True(Part(items, item => item.IsMetBy(matcher, 1)) > 0.64);
        Assert.True(Part(items, item => item.IsMetBy(matcher, 3)) > 0.86);
    }

    [Theory]
    [InlineData("en", 0.76)]
    [InlineData("fr", 0.74)]
    public void Projects_of_the_Trust_Fund_meet_one_of_their_objectives(string code, double least)
    {
        var matcher = Matcher.Build(TrustFundObjectives.All);
        var items = LabelledSets.TrustFund(Language.Of(code)!);

        Assert.True(Part(items, item => item.IsMetBy(matcher, 1)) > least);
    }

    [Fact]
    public void Paragraphs_meet_what_continues_them_in_a_later_declaration()
    {
        var pairs = LabelledSets.Alignment().ToList();

        Assert.All(pairs.Where(pair => pair.Control), pair => Assert.True(pair.Item.IsMetBy(pair.Matcher, 1)));
        Assert.True(Part([.. pairs.Where(pair => !pair.Control)], pair => pair.Item.IsMetBy(pair.Matcher, 3)) >= 0.85);
    }

    [Theory]
    [InlineData("en", 0.46, 0.59)]
    [InlineData("fr", 0.44, 0.58)]
    [InlineData("ar", 0.39, 0.56)]
    public void Indicators_meet_their_target_in_their_own_language(string code, double first, double inThree)
    {
        var language = Language.Of(code)!;
        var matcher = LabelledSets.Targets(language);
        var items = LabelledSets.Indicators(language);

        Assert.True(Part(items, item => item.IsMetBy(matcher, 1)) > first);
        Assert.True(Part(items, item => item.IsMetBy(matcher, 3)) > inThree);
    }

    [Theory]
    [InlineData("fr", 0.95)]
    [InlineData("ar", 0.45)]
    public void Targets_meet_themselves_in_English_though_much_of_them_is_not_of_our_field(string code, double inThree)
    {
        var matcher = LabelledSets.Targets(Language.English);

        Assert.True(Part(LabelledSets.TargetsAsTexts(Language.Of(code)!), item => item.IsMetBy(matcher, 3)) > inThree);
    }

    [Fact]
    public void Confidence_says_about_how_often_a_suggestion_is_right()
    {
        var (matcher, items) = LabelledSets.GlobalCompact();
        var matches = items.SelectMany(item => matcher.Suggest(item.Text, 3).Select(match => (match.Confidence, Right: item.Right.Contains(match.Code)))).ToList();

        foreach (var (from, to) in new[] { (0.15, 0.4), (0.4, 0.7), (0.7, 1.0) })
        {
            var band = matches.Where(match => match.Confidence >= from && match.Confidence < to).ToList();
            Assert.InRange(band.Average(match => match.Right ? 1 : 0), band.Average(match => match.Confidence) - 0.15, band.Average(match => match.Confidence) + 0.2);
        }
    }

    static double Part<T>(IReadOnlyList<T> items, Func<T, bool> holds) => items.Count(holds) / (double)items.Count;
}
