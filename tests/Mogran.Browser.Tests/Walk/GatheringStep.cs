using System.Globalization;
using Mogran.Tests;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 3: files that partners publish are imported through the page; suggestions are judged.</summary>
static class GatheringStep
{
    const int MostLooks = 120;

    public static async Task ImportAsync(Person officer, string file)
    {
        var path = SharedData.Path("data", "eutf", file);
        await LookAsync(officer, path);
        await ApplyAsync(officer);
        Assert.Equal(0, await officer.CountAsync("main form"));
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
        Assert.Equal(RowsIn(path), int.Parse(await officer.TextAsync("main table tbody td.n"), NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    /// <summary>Gives a file and waits until the page says what it would do; the columns of a sheet are taken as they are guessed.</summary>
    public static async Task LookAsync(Person officer, string path)
    {
        await officer.GoAsync("/gathering/import");
        await officer.GiveFileAsync("#Given", path);
        await officer.PressAsync("main form button");
        Assert.Equal(Path.GetExtension(path) == ".csv", officer.At.StartsWith("/gathering/columns/", StringComparison.Ordinal));
        if (officer.At.StartsWith("/gathering/columns/", StringComparison.Ordinal)) await officer.PressAsync("main form button");
        await WaitAsync(officer);
    }

    public static async Task ApplyAsync(Person officer)
    {
        await officer.PressAsync("main form button");
        await WaitAsync(officer);
    }

    /// <summary>Accepts the first suggestion of one activity, and rejects every one of another.</summary>
    public static async Task JudgeAsync(Person officer)
    {
        await officer.GoAsync("/gathering/suggestions");
        var accepted = await officer.Page.Locator("main input[name=marked]").First.GetAttributeAsync("value");
        await officer.TickAsync("main input[name=marked]");
        await officer.PressAsync("main form .actions button[formaction*='Accept']");
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
        Assert.Equal(0, await officer.CountAsync($"main input[value='{accepted}']"));

        var rejected = await officer.Page.Locator("main input[name=marked]").First.GetAttributeAsync("value");
        await officer.TickAsync("main input[name=marked]");
        await officer.PressAsync("main form .actions button[formaction*='Reject']:not([formaction*='RejectAll'])");
        Assert.Equal(0, await officer.CountAsync($"main input[value='{rejected}']"));
    }

    /// <summary>The page of a running import renews itself; a person without patience loads it again.</summary>
    static async Task WaitAsync(Person officer)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await officer.CountAsync("main .done-note, main .errors") > 0) return;
            await Task.Delay(500);
            await officer.GoAsync(officer.At);
        }

        Assert.Fail("The import did not end within its time.");
    }

    /// <summary>Records of a CSV file below its header: line ends within quotes end no record.</summary>
    static int RowsIn(string path)
    {
        var (rows, quoted, blank) = (0, false, true);
        foreach (var letter in File.ReadAllText(path) + "\n")
        {
            if (letter == '"') quoted = !quoted;
            if (letter != '\n' || quoted) blank &= letter is '\r' or '\n';
            else
            {
                rows += blank ? 0 : 1;
                blank = true;
            }
        }

        return rows - 1;
    }
}
