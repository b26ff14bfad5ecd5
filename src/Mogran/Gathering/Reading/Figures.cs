using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>The three values of a published result: numbers where they are numbers, words where they are not, null where blank.</summary>
readonly record struct Figures(decimal? Baseline, decimal? Target, decimal? Actual, string? Words)
{
    const int LongestWords = 1_000;

    public Figures(string? baseline, string? target, string? actual)
        : this(Number(baseline), Number(target), Number(actual), WordsOf(baseline, target, actual)) { }

    static decimal? Number(string? text) => text is null ? null : Numbers.Read(text);

    static string? WordsOf(params ReadOnlySpan<string?> values)
    {
        string? words = null;
        foreach (var value in values)
            if (!string.IsNullOrWhiteSpace(value) && Numbers.Read(value) is null)
                words = words is null ? value.Trim() : $"{words} / {value.Trim()}";
        return words?.Cut(LongestWords);
    }
}
