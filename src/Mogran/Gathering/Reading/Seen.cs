using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Mogran.Gathering;

/// <summary>Keys that one file has had so far and where, in some forty bytes each; a file may have a million.</summary>
sealed class Seen(Findings findings)
{
    const int Most = 1_000_000;

    readonly Dictionary<UInt128, int> places = [];

    /// <summary>Notes the key at a line or row. Not null: it was there before, at that line or row.</summary>
    public int? Before(string key, int place)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Fingerprint(key), out var before);
        if (before) return first;
        first = place;
        if (places.Count > Most) throw findings.RefuseFile("TooManyRecords", null, Most.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>How often the key has come, this time included.</summary>
    public int Times(string key)
    {
        ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Fingerprint(key), out _);
        if (places.Count > Most) throw findings.RefuseFile("TooManyRecords", null, Most.ToString(CultureInfo.InvariantCulture));
        return ++times;
    }

    static UInt128 Fingerprint(string key)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
