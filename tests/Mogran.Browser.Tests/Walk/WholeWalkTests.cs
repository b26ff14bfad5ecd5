using Mogran.Partners;

namespace Mogran.Browser.Tests.Walk;

/// <summary>
/// The main job from one end to the other, as four people do it in a browser without JavaScript: an officer of the
/// Secretariat, a focal point, the Chair, and somebody from outside.
/// </summary>
public sealed class WholeWalkTests(Chromium chromium)
{
    const string Reason = "Please say what changed in the first domain.";
    const string Words = "Two districts were supported.";
    const string Statement = "No objection; the next edition should come in the spring.";

    [Fact]
    public async Task From_a_declaration_to_an_adopted_report_that_anyone_can_check()
    {
        await using var scene = await Scene.SetAsync(await chromium.BrowserAsync(), "en");
        var (officer, _) = await scene.InPostAsync(null, PostFunction.Officer);
        var (focal, _) = await scene.InPostAsync("EG", PostFunction.FocalPoint);
        var (chair, chairEmail) = await scene.InPostAsync("FR", PostFunction.Signatory);
        var outsider = await scene.OutsiderAsync();

        await TextStep.ImportDeclarationAsync(officer);
        await TextStep.ReadAsync(outsider);
        await GatheringStep.ImportAsync(officer, "projects.csv");
        await GatheringStep.ImportAsync(officer, "results.csv");
        await GatheringStep.JudgeAsync(officer);

        await RoundStep.OpenAsync(officer, scene.Clock);
        await RoundStep.AnswerAsync(focal);
        await RoundStep.SendBackAsync(officer, Reason);
        await RoundStep.AnswerAgainAsync(focal, Reason, Words);
        await RoundStep.AcceptAsync(officer, Words);

        var draft = await ReportStep.ComputeAsync(officer);
        await ReportStep.TakeFilesAsync(officer);

        await DecisionStep.OpenAsync(chair, scene.Clock, draft);
        var decision = chair.At;
        var receipt = await DecisionStep.StateAsync(focal, decision, Statement);
        await DecisionStep.SeeOpenAsync(chair, decision);
        await outsider.GoAsync("/reports/1");
        Assert.Equal("/sign-in", outsider.At);
        scene.Clock.Pass(TimeSpan.FromDays(5));
        await chair.SignInAsync(chairEmail);
        await DecisionStep.SeeAdoptedAsync(chair, decision);

        Assert.Equal(200, await outsider.GoAsync("/reports/1"));
        Assert.Equal("/reports/1", outsider.At);
        using var visitor = scene.Site.Visit();
        using var secretariat = await scene.Site.SecretariatAsync();
        await ReportStep.FollowSourcesAsync(outsider, visitor, secretariat);
        await ReportStep.OpenFigureAsync(outsider);
        await RecordStep.VerifyAsync(scene.Site.Address);
        await RecordStep.VerifyAsync(scene.Site.Address, receipt);
    }

    [Fact]
    public async Task A_return_and_the_report_that_stands_on_it_in_Arabic()
    {
        const string reason = "يُرجى ذكر ما تغيّر في المجال الأول.";
        const string words = "دُعمت منطقتان في خططهما.";
        await using var scene = await Scene.SetAsync(await chromium.BrowserAsync(), "ar");
        var (officer, _) = await scene.InPostAsync(null, PostFunction.Officer);
        var (focal, _) = await scene.InPostAsync("EG", PostFunction.FocalPoint);

        await RoundStep.OpenAsync(officer, scene.Clock);
        await RoundStep.AnswerAsync(focal);
        await RoundStep.SendBackAsync(officer, reason);
        await RoundStep.AnswerAgainAsync(focal, reason, words);
        await RoundStep.AcceptAsync(officer, words);
        var draft = await ReportStep.ComputeAsync(officer);

        await focal.GoAsync(draft);
        Assert.Equal(1, await focal.CountAsync("html[lang=ar][dir=rtl]"));
        await ReportStep.TakeFilesAsync(focal);
        await ReportStep.OpenFigureAsync(focal);
        Assert.Equal(1, await focal.CountAsync("html[lang=ar][dir=rtl]"));
    }
}
