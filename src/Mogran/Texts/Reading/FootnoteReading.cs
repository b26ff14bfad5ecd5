using System.Text.RegularExpressions;

namespace Mogran.Texts;

/// <param name="Part">Index of the part that calls it.</param>
sealed record BoundFootnote(string Marker, int Part, string Content);

/// <summary>Takes footnotes out of the run of paragraphs and binds each to the paragraph that calls it.</summary>
sealed partial class FootnoteReading(Findings findings)
{
    /// <param name="Call">Part that called it when it was met, or -1.</param>
    /// <param name="After">Part below which it stands.</param>
    sealed record Pending(string Marker, int Call, int After, Part Words);

    readonly List<Pending> pending = [];
    /// <summary>Last part that called each marker, and the first that did.</summary>
    readonly Dictionary<string, (int First, int Last)> calls = [];

    /// <summary>Calls that may as well be a figure glued to a word ("Refugees1"): calls only if such a footnote is found.</summary>
    readonly Dictionary<string, int> doubtful = [];
    Part? open;

    public bool IsCalled(string marker) => CallOf(marker) >= 0;

    /// <returns>False when the line is no footnote after all.</returns>
    public bool Take(SourceLine line, Label label, int after)
    {
        var marker = Label.Marker(label.Sign);
        var raised = label.Sign.Any(sign => "⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(sign)) || line.FootnoteMarker is not null;
        if (!raised && !IsCalled(marker)) return false;

        if (pending.Count == Limits.Paragraphs) throw findings.Refused("TooManyParagraphs", line.Where, Limits.Paragraphs);
        open = new(line.Where);
        open.Add(label.Rest);
        // The nearest call above is the one on its page, where markers may start again on every page.
        pending.Add(new(marker, CallOf(marker), after, open));
        return true;
    }

    /// <summary>A line straight below a footnote goes on with it, unless it plainly goes on with the paragraph above.</summary>
    public bool Continue(SourceLine line, Part? paragraph)
    {
        if (open is null) return false;
        var backInText = line.AfterBreak || (!open.IsOpen && paragraph is { IsOpen: true } && char.IsLower(line.Content[0]));
        if (backInText) { open = null; return false; }
        open.Add(line.Content);
        return true;
    }

    public void Close() => open = null;

    public void NoteCalls(string content, int part)
    {
        foreach (Match call in Calls().Matches(content))
        {
            var marker = Label.Marker(call.Value);
            calls[marker] = (calls.TryGetValue(marker, out var known) ? known.First : part, part);
        }

        foreach (Match call in GluedCalls().Matches(content)) doubtful[call.Groups["n"].Value] = part;
    }

    public IReadOnlyList<BoundFootnote> Bound(IReadOnlyList<Part> parts)
    {
        var bound = new List<BoundFootnote>();
        var taken = new HashSet<(string, int)>();
        foreach (var (marker, call, after, words) in pending)
        {
            var part = call >= 0 ? call : CallOf(marker);
            if (part < 0 || !taken.Add((marker, part)))
            {
                part = Math.Clamp(after, 0, Math.Max(0, parts.Count - 1));
                findings.Unsure("FootnoteUncalled", words.Where, marker);
            }

            bound.Add(new(marker, part, words.Content));
        }

        var found = pending.Select(note => note.Marker).ToHashSet();
        foreach (var (marker, call) in calls.Where(call => call.Key[0] != '*' && !found.Contains(call.Key)))
            findings.Unsure("FootnoteMissing", parts[call.First].Where, marker);
        return bound;
    }

    int CallOf(string marker) =>
        calls.TryGetValue(marker, out var call) ? call.Last : doubtful.TryGetValue(marker, out var glued) ? glued : -1;

    [GeneratedRegex(@"(?<=\S)(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[\p{L}.,;:”»])\[[0-9]{1,2}\]|(?<=[\p{L}”»])\*{1,3}(?=[\s.,;:]|$))")]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?<=\p{Ll}{3})(?<n>[0-9]{1,2})(?![\p{L}\p{N}])")]
    private static partial Regex GluedCalls();
}
