using System.Globalization;
using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>The answer for a person: one line that says yes or no, then what is wrong, what is proven, what is not.</summary>
static class PlainReport
{
    internal static void Write(TextWriter output, Outcome outcome, Words words)
    {
        output.WriteLine(words[(outcome.IsVerified ? "Verified_" : "NotVerified_") + outcome.Kind]);
        if (outcome.Head is { } head && outcome.Signer is { } signer) WriteHead(output, head, signer, words);
        if (outcome.Entry is var (index, bytes))
            output.WriteLine($"  {words[new Statement("Entry", index)]} {SafeText.Of(bytes)}");
        if (outcome.Content is { } content) output.WriteLine($"  {words["Content"]} {SafeText.Of(content)}");
        WriteList(output, "HeadingWrong", outcome.Wrong, words);
        WriteList(output, "HeadingProven", outcome.Proven, words);
        if (outcome.IsVerified) WriteList(output, "HeadingNotProven", outcome.NotProven, words);
    }

    static void WriteHead(TextWriter output, Checkpoint head, VerifierKey signer, Words words)
    {
        output.WriteLine($"  {words["Record"]} {SafeText.Of(head.Origin)}");
        output.WriteLine($"  {words["Entries"]} {head.Size.ToString(CultureInfo.InvariantCulture)}");
        output.WriteLine($"  {words["Root"]} {Convert.ToBase64String(head.Root)}");
        output.WriteLine($"  {words["Key"]} {SafeText.Of(signer.ToString())}");
    }

    static void WriteList(TextWriter output, string heading, IReadOnlyList<Statement> statements, Words words)
    {
        if (statements.Count == 0) return;
        output.WriteLine();
        output.WriteLine(words[heading]);
        foreach (var statement in statements) output.WriteLine($"  - {SafeText.Of(words[statement])}");
    }
}
