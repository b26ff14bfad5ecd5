using System.Globalization;
using System.Net;
using System.Text;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>An edition as one web page that needs nothing else: it opens without a network and prints as a report.</summary>
static class HtmlFile
{
    static readonly Phrases<Edition> T = new();

    public static byte[] Write(ReportBody body)
    {
        var language = Language.Current;
        var blocks = body.Blocks().ToList();
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language.Code}\" dir=\"{language.Direction}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Encoded(body.Title)} – {Encoded(body.Dialogue)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"dialogue\">{Encoded(body.Dialogue)}</p>\n<h1>{Encoded(body.Title)}</h1>\n<dl>\n");
        foreach (var (name, value) in body.Facts) page.Append(CultureInfo.InvariantCulture, $"<dt>{Encoded(name)}</dt><dd dir=\"auto\">{Encoded(value)}</dd>\n");
        page.Append(CultureInfo.InvariantCulture, $"</dl>\n<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{Encoded(T["Contents"])}</h2>\n<ol>\n");
        foreach (var heading in blocks.OfType<Heading>().Where(heading => heading.Level == 1))
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{heading.Anchor}\">{Encoded(heading.Text)}</a></li>\n");
        page.Append("</ol>\n</nav>\n");
        foreach (var (block, next) in blocks.Zip([.. blocks.Skip(1), null])) Append(page, block, next);
        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    static void Append(StringBuilder page, Block block, Block? next)
    {
        switch (block)
        {
            case Heading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1} id=\"{Encoded(heading.Anchor)}\">{Encoded(heading.Text)}</h{heading.Level + 1}>\n");
                break;
            case Line { Kind: LineKind.Bullet } line:
                // A bullet opens its list where none is open and closes it before something else.
                if (!page.ToString(Math.Max(0, page.Length - 6), Math.Min(6, page.Length)).EndsWith("</li>\n", StringComparison.Ordinal)) page.Append("<ul>\n");
                page.Append(CultureInfo.InvariantCulture, $"<li>{Words(line)}</li>\n");
                if (next is not Line { Kind: LineKind.Bullet }) page.Append("</ul>\n");
                break;
            case Line line:
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"{line.Kind.ToString().ToLowerInvariant()}\">{Words(line)}</p>\n");
                break;
            case Grid grid:
                AppendGrid(page, grid);
                break;
        }
    }

    static void AppendGrid(StringBuilder page, Grid grid)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{Encoded(grid.Caption)}</caption>\n<thead><tr>");
        foreach (var (title, numeric) in grid.Columns) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Numeric(numeric)}>{Encoded(title)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            page.Append(grid.Anchors is { } anchors ? $"<tr id=\"{Encoded(anchors[row])}\">" : "<tr>");
            for (var column = 0; column < grid.Columns.Count; column++)
                page.Append(CultureInfo.InvariantCulture, $"<td{Numeric(grid.Columns[column].Numeric)} dir=\"auto\">{Encoded(grid.Rows[row][column])}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    static string Words(Line line) => string.Concat(line.Pieces.Select(piece => piece.Figure is { } key
        ? $"<a href=\"#{Encoded(ReportBody.AnchorOf(key))}\">{Encoded(piece.Words)}</a>" : Encoded(piece.Words)));

    static string Numeric(bool numeric) => numeric ? " class=\"n\"" : "";

    static string Encoded(string text) => WebUtility.HtmlEncode(text);

    const string Style = """
        :root { color-scheme: light dark; }
        body { margin: 0; font: 1rem/1.6 "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif; }
        :lang(ar) body { font-family: "Noto Naskh Arabic", "Traditional Arabic", "Geeza Pro", serif; line-height: 1.9; }
        main { max-width: 62rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
        h1, h2, h3, h4 { line-height: 1.3; break-after: avoid; } h1 { font-size: 2rem; margin-block: 0 1rem; } h2 { margin-block: 2.5rem .75rem; font-size: 1.4rem; }
        p, li { max-width: 42rem; } .dialogue, .quiet, dt, caption { color: #5a6068; color: light-dark(#5a6068, #a9afb5); } .status { font-weight: bold; } .status::before { content: "\25cf  "; }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.5rem; overflow-wrap: anywhere; } dd { margin: 0; text-align: start; }
        a { color: inherit; text-decoration-style: dotted; text-underline-offset: .2em; }
        table { border-collapse: collapse; width: 100%; margin-block: 1rem 1.5rem; font-size: .9rem; } caption { text-align: start; padding-block-end: .4rem; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-block-end: 1px solid #8885; overflow-wrap: anywhere; }
        [dir=rtl] :is(th, td) { padding: .35rem 0 .35rem .75rem; } [dir=rtl] td { text-align: right; } [dir=ltr] td { text-align: left; } [dir] td.n, th.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        tr { break-inside: avoid; } :target { outline: .15rem solid; }
        @page { margin: 2cm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
        @media print { main { max-width: none; padding: 0; } body { font-size: 10.5pt; } a { text-decoration: none; } h2 { break-before: auto; } nav { break-after: page; } thead { display: table-header-group; } }
        """;
}
