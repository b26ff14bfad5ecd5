using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>Checks a receipt, and a content that was handed over with it.</summary>
static class ReceiptCheck
{
    /// <param name="path">The receipt.</param>
    /// <param name="contentPath">The content as a file of its own; null when there is none.</param>
    /// <param name="trust">The keys that decide.</param>
    /// <exception cref="WrongUse">A file cannot be read.</exception>
    internal static Outcome Check(string path, string? contentPath, Trust trust)
    {
        var outcome = new Outcome("receipt");
        var file = BoundedFile.Read(path, Receipt.MostBytes);
        if (file.Bytes is null) throw new WrongUse(file.Problem!, path);
        Receipt receipt;
        try
        {
            receipt = Receipt.Parse(file.Bytes);
        }
        catch (FormatException problem)
        {
            return outcome with { Wrong = [new("ReceiptMalformed", problem.Message) { Path = path }] };
        }

        outcome = HeadCheck.Check(outcome, receipt.Checkpoint, trust, path);
        return outcome.Head is null ? outcome : Check(outcome, receipt, contentPath, trust);
    }

    static Outcome Check(Outcome outcome, Receipt receipt, string? contentPath, Trust trust)
    {
        using var content = contentPath is null ? null : Open(contentPath);
        var verdict = receipt.Verify(trust.Logs, content);
        if (verdict is Verdict.NotIncluded) return outcome with { Wrong = [.. outcome.Wrong, new("NotIncluded", receipt.Index)] };

        var opened = verdict == Verdict.Verified && (content is not null || receipt.Opening?.Content is not null);
        return outcome with
        {
            Entry = (receipt.Index, receipt.Entry),
            Content = opened ? receipt.Opening!.Content : null,
            Proven = [.. outcome.Proven, new("Included", receipt.Index, outcome.Head!.Size), .. opened ? [new Statement("Opened")] : Array.Empty<Statement>()],
            NotProven = [.. outcome.NotProven, .. HeadCheck.Limits(outcome).Where(limit => !opened || limit.Word != "Sealed")],
            Wrong = verdict == Verdict.Verified ? outcome.Wrong : [.. outcome.Wrong, new(verdict.ToString())],
        };
    }

    /// <summary>A content may be of any length, and empty; it is read as a stream, once.</summary>
    static Stream Open(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new WrongUse("FileMissing", path);
            return file.Length == 0 ? Stream.Null : file.OpenRead();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongUse("FileUnreadable", path);
        }
    }
}
