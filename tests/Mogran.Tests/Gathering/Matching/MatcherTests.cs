using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

public sealed class MatcherTests
{
    static readonly Matcher Plan = Matcher.Build(
    [
        Action("return", "Voluntary return and reintegration", "Retour volontaire et réintégration", "العودة الطوعية وإعادة الإدماج", "15190"),
        Action("asylum", "Access to asylum for refugees", "Accès à l'asile pour les réfugiés", "الوصول إلى اللجوء", "72010"),
        Action("border", "Integrated border management", "Gestion intégrée des frontières", "الإدارة المتكاملة للحدود", "15210"),
        Action("jobs", "Jobs and incomes for young people", "Emplois et revenus pour les jeunes", "فرص العمل والدخل للشباب", "16020"),
    ]);

    [Theory]
    [InlineData("A centre that helps returnees to start again", "return")]
    [InlineData("Centre d'aide à la réinsertion des migrants de retour", "return")]
    [InlineData("مركز لدعم إعادة إدماج العائدين", "return")]
    [InlineData("Formation des gardes-frontières", "border")]
    [InlineData("تدريب حرس الحدود", "border")]
    [InlineData("Création d'emplois dans la pêche", "jobs")]
    [InlineData("Registration of asylum seekers", "asylum")]
    public void A_text_meets_its_action_in_each_language(string text, string code) =>
        Assert.Equal(code, Plan.Suggest(new(text), 3)[0].Code);

    [Theory]
    [InlineData("Rückkehr: voluntary return", "return")]
    [InlineData("Demandeurs d'asile et réfugiés", "asylum")]
    [InlineData("طالبي اللجوء", "asylum")]
    public void A_text_meets_an_action_known_in_another_language_only(string text, string code)
    {
        var english = Matcher.Build(
        [
            new Prototype("return", new() { En = "Voluntary return and reintegration" }),
            new Prototype("asylum", new() { En = "Access to asylum for refugees" }),
            new Prototype("border", new() { En = "Integrated border management" }),
        ]);

        Assert.Equal(code, english.Suggest(new(text), 1)[0].Code);
    }

    [Fact]
    public void Arabic_is_the_same_in_all_its_spellings()
    {
        string[] spellings = ["إدارة الحدود", "ادارة الحدود", "إدارَةُ الحُدُود", "إدارة الحــدود", "وإدارة للحدود"];

        Assert.All(spellings, spelling => Assert.Equal("border", Plan.Suggest(new(spelling), 1)[0].Code));
    }

    [Fact]
    public void Presentation_forms_from_a_pdf_are_read()
    {
        var match = Plan.Suggest(new("ﺇﺩﺍﺭﺓ ﺍﻟﺤﺪﻭﺩ"), 1)[0];

        Assert.Equal("border", match.Code);
    }

    [Fact]
    public void Reasons_are_words_of_the_text_as_they_stand_in_it()
    {
        const string title = "Assisted Voluntary RETURN from Libya";
        const string summary = "Returnees get help with their réintégration.";

        var match = Plan.Suggest(new(title, summary), 1)[0];

        Assert.NotEmpty(match.Because);
        Assert.All(match.Because, word => Assert.Contains(word, title + "\n" + summary, StringComparison.Ordinal));
        Assert.Contains(match.Because, word => word.Contains("Voluntary RETURN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_purpose_code_is_a_reason_and_decides_where_words_do_not()
    {
        var without = Plan.Suggest(new("Phase II"), 1);
        var with = Plan.Suggest(new("Phase II", Sectors: ["15210"]), 1)[0];

        Assert.Empty(without);
        Assert.Equal("border", with.Code);
        Assert.Equal(["15210"], with.Because);
    }

    [Fact]
    public void A_code_of_the_same_category_says_less_than_the_same_code()
    {
        var same = Plan.Suggest(new("Phase II", Sectors: ["16020"]), 1)[0];
        var near = Plan.Suggest(new("Phase II", Sectors: ["16010"]), 1, least: 0)[0];

        Assert.Equal("jobs", near.Code);
        Assert.True(near.Confidence < same.Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("the of and")]
    [InlineData("project")]
    [InlineData("12345 !!! 😀 \uD800")]
    [InlineData("Chocolate cake with almonds")]
    public void Where_nothing_speaks_for_an_action_nothing_is_suggested(string text) =>
        Assert.Empty(Plan.Suggest(new(text), 3));

    [Fact]
    public void Boilerplate_does_not_decide()
    {
        var matcher = Matcher.Build(
        [
            new Prototype("capacity", new() { En = "Capacities of countries of origin, transit and destination" }),
            new Prototype("border", new() { En = "Border management" }),
        ]);

        var match = matcher.Suggest(new("Border management with countries of origin, transit and destination"), 1)[0];

        Assert.Equal("border", match.Code);
    }

    [Fact]
    public void Confidence_is_ordered_and_between_0_and_1()
    {
        var matches = Plan.Suggest(new("Jobs for young returnees at the border"), 4, least: 0);

        Assert.Equal(4, matches.Count);
        Assert.All(matches, match => Assert.InRange(match.Confidence, 0, 1));
        Assert.Equal(matches.OrderByDescending(match => match.Confidence), matches);
        Assert.True(matches.Sum(match => match.Confidence) <= 1.0001);
    }

    [Fact]
    public void A_huge_text_is_answered_within_bounds()
    {
        var text = string.Concat(Enumerable.Repeat("border ", 1_000_000)) + new string('x', 1_000_000);

        Assert.Equal("border", Plan.Suggest(new(new string('ﷺ', 1_000_000), text, Language.English), 1)[0].Code);
    }

    [Fact]
    public void Two_prototypes_with_one_code_are_refused() =>
        Assert.Throws<ArgumentException>(() => Matcher.Build([new("a", new() { En = "One" }), new("a", new() { En = "Two" })]));

    [Fact]
    public void A_plan_without_actions_suggests_nothing() =>
        Assert.Empty(Matcher.Build([]).Suggest(new("Border management", Sectors: ["15210"]), 3));

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] texts = ["Voluntary return", "Gestion des frontières", "فرص العمل للشباب", "asylum and jobs", "border jobs", ""];
        var alone = texts.Select(Answer).ToArray();

        Parallel.For(0, 2_000, round => Assert.Equal(alone[round % texts.Length], Answer(texts[round % texts.Length])));

        static string Answer(string text) =>
            string.Join('|', Plan.Suggest(new(text), 3).Select(match => $"{match.Code} {match.Confidence:R} {string.Join(',', match.Because)}"));
    }

    static Prototype Action(string code, string english, string french, string arabic, string sector) =>
        new(code, new() { En = english, Fr = french, Ar = arabic }, Multilingual.None, new Dictionary<string, IReadOnlyList<string>>(), [sector]);
}
