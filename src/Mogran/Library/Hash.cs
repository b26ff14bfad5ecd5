namespace Mogran.Library;

/// <summary>Words and what is made of them by a hash of 64 bits (FNV-1a), where no string is to be kept or compared.</summary>
static class Hash
{
    public const ulong Start = 14695981039346656037;
    const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var hash = Start;
        foreach (var letter in letters) hash = Add(hash, letter);
        return hash;
    }

    /// <summary>Hash of a stem; a last y counts as i, so that policy meets policies but not police.</summary>
    public static ulong OfStem(ReadOnlySpan<char> stem) => stem is [.. var rest, 'y'] && rest.Length > 2 ? Add(Of(rest), 'i') : Of(stem);

    /// <summary>Hash of a sequence: order counts.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 3) ^ second) * Prime;

    /// <summary>Spreads the bits, so that the low ones can serve as a slot.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93;
        return hash ^ (hash >> 29);
    }
}
