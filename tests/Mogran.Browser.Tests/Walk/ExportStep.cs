using System.Globalization;
using Mogran.Tests;
using Mogran.Tests.Gathering;

namespace Mogran.Browser.Tests.Walk;

/// <summary>A file is looked at before it is applied, an import is taken back, and everything is taken away and given again.</summary>
static class ExportStep
{
    static string First => SharedData.Path("data", "iati", "bench-set", "XM-DAC-7.xml");

    public static async Task ImportAsync(Person officer)
    {
        await GatheringStep.LookAsync(officer, First);
        Assert.Equal((83, 0, 0, 0, 0), await CountsAsync(officer));
        await GatheringStep.ApplyAsync(officer);
        Assert.Equal((83, 0, 0, 0, 0), await CountsAsync(officer));
    }

    /// <summary>The file's next edition: what would change is shown, applied, found again on the import's page, and taken back.</summary>
    public static async Task TakeBackAsync(Person officer, string folder)
    {
        var next = Path.Combine(folder, Path.GetFileName(First));
        NextEdition.Write(First, next);
        await GatheringStep.LookAsync(officer, next);
        Assert.Equal((1, 1, 81, 1, 1), await CountsAsync(officer));
        await SeesChangesAsync(officer);
        await GatheringStep.ApplyAsync(officer);

        await officer.PressAsync("main .actions a[href*='/gathering/imports/']");
        Assert.StartsWith("/gathering/imports/", officer.At, StringComparison.Ordinal);
        Assert.Equal((1, 1, 81, 1, 1), await CountsAsync(officer));
        await SeesChangesAsync(officer);
        await officer.TickAsync("main details:has(form[action*='Undo']) summary");
        await officer.PressAsync("main form[action*='Undo'] button");
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
        Assert.Equal(404, await officer.GoAsync("/activities/" + NextEdition.NewIdentifier));

        await GatheringStep.LookAsync(officer, next);
        Assert.Equal((1, 1, 81, 1, 1), await CountsAsync(officer));
        await GatheringStep.ApplyAsync(officer);
        Assert.Equal(200, await officer.GoAsync("/activities/" + NextEdition.NewIdentifier));
    }

    static async Task SeesChangesAsync(Person officer)
    {
        Assert.Equal(1, await officer.CountAsync($"main tr:has(del:text-is('{NextEdition.OldTitle(First)}')):has(ins:text-is('{NextEdition.NewTitle}'))"));
        Assert.Equal(1, await officer.CountAsync($"main details:has-text('{NextEdition.NewIdentifier}')"));
    }

    /// <summary>Anybody takes the activities away; given again, they change nothing.</summary>
    public static async Task OutAndInAsync(Person outsider, Person officer, string folder, params string[] names)
    {
        foreach (var name in names)
        {
            await outsider.GoAsync("/activities");
            var file = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(file, await outsider.DownloadAsync($"main a[href='/data/{name}']"));
            await GatheringStep.LookAsync(officer, file);
            var (added, changed, unchanged, gone, refused) = await CountsAsync(officer);
            Assert.Equal((0, 0, 0, 0), (added, changed, gone, refused));
            Assert.True(unchanged > 83);
            Assert.Equal(0, await officer.CountAsync("main table del, main table ins"));
        }
    }

    static async Task<(int New, int Changed, int Unchanged, int Gone, int Refused)> CountsAsync(Person officer)
    {
        var cells = await officer.Page.Locator("main table").First.Locator("tbody td.n").AllTextContentsAsync();
        var counts = cells.Select(cell => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        return (counts[1], counts[2], counts[3], counts[5], counts[4]);
    }
}
