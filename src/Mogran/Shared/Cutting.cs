namespace Mogran.Shared;

public static class Cutting
{
    /// <summary>The beginning of a text, at most <paramref name="most"/> characters; never half of a pair, which no database keeps.</summary>
    public static string Cut(this string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The beginning of a text for the eye: about <paramref name="most"/> characters, cut between two words, with "…" behind it.</summary>
    public static string Shortened(this string text, int most)
    {
        if (text.Length <= most) return text;
        var blank = text.LastIndexOf(' ', most, most / 2);
        return (blank < 0 ? text.Cut(most) : text[..blank]) + "…";
    }
}
