using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class MatchingRuleTests
{
    [Theory]
    [InlineData("Return of migrants", "return")]
    [InlineData("Safe RETURN", "return")]
    [InlineData("Pre-return help", "return")]
    [InlineData("Returns, and a return", "return")]
    [InlineData("Returnees", null)]
    [InlineData("Nonreturn", null)]
    [InlineData("Returnees return2", null)]
    public void A_word_is_found_whole_wherever_it_stands_in_a_title(string title, string? because)
    {
        var rule = new MatchingRule { Code = "R", ActionCode = "1.1", Words = ["return"] };
        foreach (var titles in (Multilingual[])[new() { En = title }, new() { En = "Other", Fr = title }, new() { Ar = title }])
            Assert.Equal(because is null ? null : [because], rule.Because(Activity(titles)));
    }

    [Fact]
    public void Every_condition_that_is_stated_must_hold()
    {
        var rule = new MatchingRule { Code = "R", ActionCode = "1.1", Themes = ["return"], Sectors = ["15190", "15130"], Words = ["law"] };
        var activity = Activity(new() { En = "Rule of law" });
        Assert.Null(rule.Because(activity));
        activity.Themes = ["return"];
        Assert.Null(rule.Because(activity));
        activity.Sectors.Add(new() { Vocabulary = "1", Code = "15130", Origin = activity.Origin });
        Assert.Equal(["return", "15130", "law"], rule.Because(activity));
        Assert.Null(new MatchingRule { Code = "R", ActionCode = "1.1" }.Because(activity));
    }

    static Activity Activity(Multilingual title) => new() { Identifier = "A", Title = title, Origin = new(default, "line 1") };
}
