using Mogran.Tests;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 1: the Secretariat imports the wording of a declaration, looks at what was read, and saves it.</summary>
static class TextStep
{
    const int Preamble = 11;
    const int Operative = 17;
    const int States = 39;

    public static async Task ImportDeclarationAsync(Person officer)
    {
        await officer.GoAsync("/texts/import");
        await officer.GiveFileAsync("#Given", SharedData.Path("seeds", "cairo-declaration-2025.txt"));
        await officer.PressAsync("main form button");

        Assert.StartsWith("/texts/import/", officer.At, StringComparison.Ordinal);
        Assert.Equal(Preamble, await ChosenAsync(officer, ".Kind", "Preamble"));
        Assert.Equal(Operative, await ChosenAsync(officer, ".Kind", "Operative"));
        Assert.Equal(States, await ChosenAsync(officer, ".As", "Adopted"));
        Assert.Contains(": 9. ", await officer.TextAsync("select[name='Form.Footnotes[0].Paragraph'] option[selected]"), StringComparison.Ordinal);
        await officer.PressAsync("main form .actions button");

        Assert.Equal("/texts/cairo-2025", officer.At);
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
        Assert.Equal(1, await officer.CountAsync(".para .foot[id^='fn-']"));
    }

    /// <summary>The full wording reads on, and the margin says what was done about a paragraph.</summary>
    public static async Task ReadAsync(Person reader)
    {
        await reader.GoAsync("/texts/cairo-2025?wording=en");
        Assert.True(await reader.CountAsync("main .para .num") >= Operative);
        await reader.SeesAsync("protection systems, while");
        Assert.True(await reader.CountAsync(".para aside.note .status") >= Operative / 2);
        await reader.PressAsync(".para aside.note a[href*='/plan']");
        Assert.StartsWith("/plan", reader.At, StringComparison.Ordinal);
    }

    static Task<int> ChosenAsync(Person officer, string field, string value) =>
        officer.CountAsync($"select[name$='{field}'] option[selected][value='{value}']");
}
