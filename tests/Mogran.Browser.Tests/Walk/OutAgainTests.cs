using Mogran.Partners;

namespace Mogran.Browser.Tests.Walk;

/// <summary>What an officer does with published files, in a browser without JavaScript: look, apply, take back, give out, take in again.</summary>
public sealed class OutAgainTests(Chromium chromium)
{
    [Theory, InlineData("en", true), InlineData("ar", false)]
    public async Task What_comes_in_can_be_taken_back_and_what_goes_out_changes_nothing_when_it_comes_back(string language, bool whole)
    {
        await using var scene = await Scene.SetAsync(await chromium.BrowserAsync(), language);
        var (officer, _) = await scene.InPostAsync(null, PostFunction.Officer);
        var folder = Directory.CreateTempSubdirectory("mogran-out-").FullName;
        try
        {
            await ExportStep.ImportAsync(officer);
            if (whole) await ExportStep.TakeBackAsync(officer, folder);
            await ExportStep.OutAndInAsync(await scene.OutsiderAsync(), officer, folder, whole ? ["activities.xml", "activities.csv"] : ["activities.xml"]);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }
}
