namespace Mogran.Bench;

/// <summary>Tables in Markdown, on standard output as they come.</summary>
static class Table
{
    public static void Head(string title, params string[] columns)
    {
        Console.WriteLine($"\n### {title}\n");
        Row(columns);
        Row([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
