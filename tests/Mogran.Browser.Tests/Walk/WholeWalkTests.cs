using Mogran.Partners;

namespace Mogran.Browser.Tests.Walk;

/// <summary>
/// The main job from one end to the other, as four people do it in a browser without JavaScript: an officer of the
/// Secretariat, a focal point, the Chair, and somebody from outside.
/// </summary>
public sealed class WholeWalkTests(Chromium chromium)
{
    /// <summary>What people write on the way.</summary>
    static readonly Dictionary<string, (string Promise, string Reason, string Words, string Statement)> Written = new()
    {
        ["en"] = (
            "Share what was learnt about mixed movements",
            "Please say what changed in the first domain.",
            "Two districts were supported.",
            "No objection; the next edition should come in the spring."),
        ["ar"] = (
            "تبادل ما استُفيد من دراسة التحركات المختلطة",
            "يُرجى ذكر ما تغيّر في المجال الأول.",
            "دُعمت منطقتان في خططهما.",
            "لا اعتراض؛ ويُستحسن أن تصدر الطبعة التالية في الربيع."),
    };

    [Theory, InlineData("en", "ltr"), InlineData("ar", "rtl")]
    public async Task From_a_declaration_to_an_adopted_report_that_anyone_can_check(string language, string direction)
    {
        var (promise, reason, words, statement) = Written[language];
        await using var scene = await Scene.SetAsync(await chromium.BrowserAsync(), language);
        var (officer, _) = await scene.InPostAsync(null, PostFunction.Officer);
        var (focal, _) = await scene.InPostAsync("EG", PostFunction.FocalPoint);
        var (chair, chairEmail) = await scene.InPostAsync("FR", PostFunction.Signatory);
        var outsider = await scene.OutsiderAsync();

        await TextStep.ImportDeclarationAsync(officer);
        await TextStep.ReadAsync(outsider);
        await PlanStep.DrawAsync(officer, promise);
        await PlanStep.FollowAsync(outsider, promise);
        await GatheringStep.ImportAsync(officer, "projects.csv");
        await GatheringStep.ImportAsync(officer, "results.csv");
        await GatheringStep.JudgeAsync(officer);

        await RoundStep.OpenAsync(officer, scene.Clock);
        await RoundStep.AnswerAsync(focal);
        await RoundStep.SendBackAsync(officer, reason);
        await RoundStep.AnswerAgainAsync(focal, reason, words);
        await RoundStep.AcceptAsync(officer, words);

        var draft = await ReportStep.ComputeAsync(officer);
        await ReportStep.TakeFilesAsync(officer);

        await DecisionStep.OpenAsync(chair, scene.Clock, draft);
        var decision = chair.At;
        var receipt = await DecisionStep.StateAsync(focal, decision, statement);
        await DecisionStep.SeeOpenAsync(chair, decision);
        await outsider.GoAsync("/reports/1");
        Assert.Equal("/sign-in", outsider.At);
        scene.Clock.Pass(TimeSpan.FromDays(5));
        await chair.SignInAsync(chairEmail);
        await DecisionStep.SeeAdoptedAsync(chair, decision);

        Assert.Equal(200, await outsider.GoAsync("/reports/1"));
        Assert.Equal("/reports/1", outsider.At);
        // Returns are for partners: who has no account is told so, and not led to a sign-in.
        await chair.GoAsync("/reports/1");
        Assert.NotEqual(0, await chair.CountAsync("main a[href*='/rounds/']"));
        Assert.Equal(0, await outsider.CountAsync("main a[href*='/rounds/']"));
        Assert.Equal(1, await outsider.CountAsync($"html[lang={language}][dir={direction}]"));
        using var visitor = scene.Site.Visit();
        using var secretariat = await scene.Site.SecretariatAsync();
        await ReportStep.FollowSourcesAsync(outsider, visitor, secretariat);
        await ReportStep.OpenFigureAsync(outsider);
        await RecordStep.VerifyAsync(scene.Site.Address);
        await RecordStep.VerifyAsync(scene.Site.Address, receipt);
    }
}
