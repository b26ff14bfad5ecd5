using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

public sealed class PlanPrototypesTests
{
    static readonly Matcher Khartoum = Matcher.Build(PlanPrototypes.Of(Actions()));

    [Theory]
    [InlineData("Training of 200 border guards in document security", "4.2.1")]
    [InlineData("Cheaper remittances for migrants in the Gulf", "1.4.2")]
    [InlineData("Retour volontaire et sûr des migrants bloqués qui souhaitent rentrer", "5.1.1")]
    [InlineData("Mise en conformité du droit pénal avec les Protocoles de Palerme", "4.1.3")]
    [InlineData("التعرف على ضحايا الاتجار بالبشر وإحالتهم", "4.3.1")]
    [InlineData("مواجهة تغير المناخ والجفاف", "1.2.2")]
    public void A_plain_text_meets_its_action_of_the_Khartoum_plan(string text, string code) =>
        Assert.Contains(code, Khartoum.Suggest(new(text), 2).Select(match => match.Code));

    [Fact]
    public void Every_action_is_met_by_its_own_words_in_each_language()
    {
        foreach (var action in Actions())
            foreach (var language in Language.All)
                Assert.Equal(action.Code, Khartoum.Suggest(new(action.Title[language]!, action.Description[language], language), 1)[0].Code);
    }

    [Fact]
    public void An_action_that_was_withdrawn_is_not_suggested()
    {
        var withdrawn = Actions().Single(action => action.Code == "4.2.1");
        withdrawn.WithdrawnAt = DateTimeOffset.UnixEpoch;

        Assert.Empty(PlanPrototypes.Of([withdrawn]));
    }

    static IReadOnlyList<PlanAction> Actions() => ProfilePlan.Of(ProfileFolder.Default).Actions;
}
