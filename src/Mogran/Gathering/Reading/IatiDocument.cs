using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads links to documents. An address that is none of the web's is told to the findings and not kept: it would be a link on a page.</summary>
static class IatiDocument
{
    const int LongestAddress = 2_000;

    /// <param name="path">Where it stands, for what is not understood in it.</param>
    /// <param name="proves">Title of the result or indicator that it stands in.</param>
    public static void Read(IatiElement at, ActivityDraft draft, string path, string? proves)
    {
        var (origin, address, format, depth) = (at.Origin, at.Attribute("url"), at.Attribute("format"), at.Depth);
        string? title = null, description = null;
        DateOnly? date = null;
        List<string> categories = [], languages = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "title": title = at.One("document-link/title"); break;
                case "description": description = at.One("document-link/description"); break;
                case "category": Add(categories, at.Attribute("code")); break;
                case "language": Add(languages, at.Attribute("code") ?? at.Text()); break;
                case "document-date": date = at.Day(); break;
                default: at.Other(path); break;
            }

        if (Address(address) is not { } known) draft.Findings.RefuseUnknown("NotAnAddress", origin.Locator, address ?? "");
        else
            draft.Documents.Add(new()
            {
                Url = known, Format = format, Title = title, Description = description, Categories = categories, Languages = languages,
                Date = date, Proves = proves, Origin = origin,
            });
    }

    /// <summary>The activity's own page, in 1.0x.</summary>
    public static void Website(IatiElement at, ActivityDraft draft)
    {
        var origin = at.Origin;
        if (at.Text() is not { } address) return;
        if (Address(address) is not { } known) draft.Findings.RefuseUnknown("NotAnAddress", origin.Locator, address);
        else draft.Documents.Add(new() { Url = known, Format = "text/html", Categories = ["A12"], Origin = origin });
    }

    /// <summary>An address of the web, or null. Many publishers leave out what stands before "www.".</summary>
    public static string? Address(string? text) => text switch
    {
        null or { Length: > LongestAddress } => null,
        _ when Begins(text, "https://") || Begins(text, "http://") => text,
        _ when Begins(text, "www.") && !text.Contains(' ', StringComparison.Ordinal) => $"http://{text}",
        _ => null,
    };

    static bool Begins(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    static void Add(List<string> codes, string? code)
    {
        if (code is not null && !codes.Contains(code)) codes.Add(code);
    }
}
