namespace Mogran.Gathering;

/// <summary>
/// Texts met lately in a file. Publishers tell the same again in the next activity (a contribution split by sector or country,
/// the name of an organisation): it is there once.
/// </summary>
sealed class MetTexts
{
    // Longer ones are cut by whoever keeps them.
    const int Longest = IatiNarratives.Longest;
    const int Places = 1 << 7;

    readonly string?[] met = new string?[Places];

    /// <returns>The string that was made of the same letters before, if it was met lately.</returns>
    public string Of(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > Longest) return letters.ToString();
        ref var known = ref met[PlaceOf(letters)];
        return known is not null && letters.SequenceEqual(known) ? known : known = letters.ToString();
    }

    // Whichever was met last has the place.
    static int PlaceOf(ReadOnlySpan<char> letters) =>
        (letters.Length * 31 + letters[0] * 7 + letters[letters.Length / 2] * 13 + letters[^1] * 3) & (Places - 1);
}
