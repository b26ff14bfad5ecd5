using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>128 bits of a SHA-256 over the bytes of an activity and what of its file's head gives them their meaning.</summary>
readonly record struct Fingerprint(UInt128 Value)
{
    public static Fingerprint Of(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt128BigEndian(hash));

    public static Fingerprint Parse(string text) => new(UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}

/// <summary>A record whose activity need not be read again while its bytes are the same.</summary>
/// <param name="Key">Key of the record in its source.</param>
/// <param name="Values">Values that were kept of it.</param>
/// <param name="Aside">What else was told when it was read; null: nothing.</param>
sealed record KnownActivity(Id<GatheredRecord> Record, string Key, int Values, Aside? Aside)
{
    // All that is known of a source is in memory while its file is read.
    const int Most = 200_000;

    public static readonly IReadOnlyDictionary<Fingerprint, KnownActivity> None = new Dictionary<Fingerprint, KnownActivity>();

    /// <summary>What a source tells now, as far as it is kept.</summary>
    public static async Task<IReadOnlyDictionary<Fingerprint, KnownActivity>> LoadAsync(MogranDb db, Id<Source> source)
    {
        var records = await db.ReadAsync($"""
            SELECT "Fingerprint", "Id", "Key", "ValueCount", "Aside" FROM "GatheredRecords"
            WHERE "SourceId" = @p0 AND "GoneIn" IS NULL AND "Fingerprint" IS NOT NULL LIMIT {Most}
            """,
            row => (Of: Fingerprint.Parse(row.Text(0)), Known: new KnownActivity(row.Key<GatheredRecord>(1), row.Text(2), row.Whole(3), AsideOf(row.TextOrNull(4)))),
            source.Value);
        return records.ToDictionary(record => record.Of, record => record.Known);
    }

    static Aside? AsideOf(string? json) => json is null ? null : JsonSerializer.Deserialize(json, GatheringJson.Default.Aside);
}

/// <summary>What reading one activity told beside the activity itself: told again where its bytes are passed over.</summary>
/// <param name="Findings">In order, their lines counted from the activity's own.</param>
/// <param name="Others">Names of the elements that were not understood, each as often as it was there.</param>
/// <param name="Contacts">How often persons were left out.</param>
sealed record Aside(List<Finding> Findings, List<string> Others, int Contacts)
{
    public const int Most = 100;

    public bool IsNothing => Findings.Count == 0 && Others.Count == 0 && Contacts == 0;

    /// <summary>There is too much of it to be kept.</summary>
    public bool IsTooMuch => Findings.Count > Most || Others.Count > Most;
}
