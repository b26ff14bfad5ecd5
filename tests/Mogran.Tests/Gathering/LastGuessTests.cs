using Mogran.Gathering;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class LastGuessTests
{
    static readonly Matcher Khartoum = Matcher.Build(PlanPrototypes.Of(ProfilePlan.Of(ProfileFolder.Default).Actions));

    /// <summary>The next text differs from the one before it in one thing only, or in nothing.</summary>
    [Fact]
    public void Each_text_gets_the_guesses_that_are_made_for_it_alone()
    {
        MatchText text = new("Safe return of migrants", "Training of border guards.", Language.English, ["15190"], ["policy-marker 8"]);
        MatchText[] turns =
        [
            text, text with { }, text with { Sectors = ["15190"], Codes = ["policy-marker 8"] }, text with { Sectors = ["15130"] }, text with { Sectors = null }, text,
            text with { Summary = "Remittances." }, text with { Title = "Cheaper remittances" }, text with { Language = Language.French }, text with { Codes = null }, text,
        ];
        var last = new LastGuess();
        foreach (var turn in turns) Assert.Equal(Said(Khartoum.Suggest(turn, 3)), Said(last.Of(turn, Khartoum)));
        Assert.NotEqual(Said(Khartoum.Suggest(text, 3)), Said(Khartoum.Suggest(turns[3], 3)));
    }

    [Fact]
    public void The_same_text_is_not_matched_again()
    {
        var last = new LastGuess();

        Assert.Same(last.Of(new("Safe return of migrants", Sectors: ["15190"]), Khartoum), last.Of(new("Safe return of migrants", Sectors: ["15190"]), Khartoum));
    }

    static IEnumerable<string> Said(IReadOnlyList<Match> matches) => matches.Select(match => $"{match.Code} {match.Confidence} {string.Join('|', match.Because)}");
}
