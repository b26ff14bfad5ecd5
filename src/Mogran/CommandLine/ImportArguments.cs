using System.CommandLine;
using Mogran.Gathering;

namespace Mogran.CommandLine;

/// <summary>What an import is told on the command line.</summary>
static class ImportArguments
{
    public static readonly Argument<string[]> Files = new("FILE") { Description = "Files to import, in the order in which they build on each other.", Arity = ArgumentArity.OneOrMore };
    public static readonly Option<string?> As = new("--as") { Description = "What the files are: text, iati or sheet. Guessed when left out." };
    public static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be done; save nothing." };

    public static readonly Option<bool> DropGone = new("--drop-gone")
    {
        Description = "Let go of what the source no longer has, unless somebody else tells of it or cites it. Otherwise it stays and is marked.",
    };
    public static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Take a file although nothing of what its source said before is in it; otherwise it is refused.",
    };
    public static readonly Option<string?> Expect = new("--expect")
    {
        Description = "Digest of a dry run of this one file: import only if it would still do the same.",
    };

    public static Command Command()
    {
        As.AcceptOnlyFromAmong("text", "iati", "sheet");
        return new("import", "Import texts (.txt, .docx, .html), IATI activities (.xml) and sheets (.csv, .xlsx).") { Files, As, DryRun, DropGone, Replace, Expect };
    }

    /// <summary>As the caller said, else by the name's ending, else by how the file begins.</summary>
    public static string KindOf(ParseResult parsed, string path) => parsed.GetValue(As) ?? Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".docx" or ".docm" or ".html" or ".htm" or ".xhtml" => "text",
        ".csv" or ".tsv" or ".xlsx" or ".xls" or ".xlsm" => "sheet",
        ".xml" => "iati",
        _ => Gatherer.KindOf(GatheredFile.At(path)) is ImportKind.Iati ? "iati" : "text",
    };
}
