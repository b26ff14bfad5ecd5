namespace Mogran.Shared;

public static class Cutting
{
    /// <summary>The beginning of a text, at most <paramref name="most"/> characters; never half of a pair, which no database keeps.</summary>
    public static string Cut(this string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
