using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>A text beside another version of it, in whole words: a little of what is the same before, what differs, a little of what is the same behind.</summary>
public sealed record Beside(string Before, string Differing, string Behind)
{
    const string Left = "…";

    /// <param name="around">Most characters of what is the same, on either side.</param>
    public static (Beside Old, Beside New) Of(string old, string next, int around)
    {
        var head = old.AsSpan().CommonPrefixLength(next);
        while (!(IsBetweenWords(old, head) && IsBetweenWords(next, head))) head--;
        var most = Math.Min(old.Length, next.Length) - head;
        var tail = 0;
        while (tail < most && old[^(tail + 1)] == next[^(tail + 1)]) tail++;
        while (!(IsBetweenWords(old, old.Length - tail) && IsBetweenWords(next, next.Length - tail))) tail--;

        var (before, behind) = (Last(old[..head], around), old[^tail..].Shortened(around));
        return (new(before, old[head..^tail], behind), new(before, next[head..^tail], behind));
    }

    /// <summary>All of it, what differs shortened to about so many characters.</summary>
    public string Shortened(int most) => Before + Differing.Shortened(most) + Behind;

    static bool IsBetweenWords(string text, int at) => at == 0 || at == text.Length || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]);

    static string Last(string text, int most)
    {
        if (text.Length <= most) return text;
        var blank = text.IndexOf(' ', text.Length - most);
        return blank < 0 ? Left : Left + text[(blank + 1)..];
    }
}
