using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// A fingerprint of what was understood of a record, its place in the file left out: the same content read again,
/// from whatever line, has the same one.
/// </summary>
static class ContentHash
{
    // Grows with what is understood: a record read by an older version of the reader counts as changed once.
    const string Version = "1";

    [ThreadStatic] static StringBuilder? shared;

    public static string Of(Activity activity)
    {
        var text = shared ??= new();
        text.Clear();
        Describe(text, activity);
        foreach (var part in activity.Organisations) Line(text, 'o').Field((int)part.Role).Field(part.Name).Field(part.Identifier);
        foreach (var part in activity.Places) Line(text, 'p').Field(part.CountryCode).Field(part.RegionCode).Field(part.Percentage);
        foreach (var part in activity.Sectors) Line(text, 's').Field(part.Vocabulary).Field(part.Code).Field(part.Percentage);
        foreach (var part in activity.Money)
            Line(text, 'm').Field((int)part.Kind).Field(part.Amount).Field(part.Currency).Field(part.From).Field(part.To).Field(part.ValueDate);
        foreach (var part in activity.Figures)
            Line(text, 'f').Field(part.Indicator).Field(part.From).Field(part.To)
                .Field(part.Baseline).Field(part.Target).Field(part.Actual).Field(part.Words);
        return Hash(text);
    }

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static void Describe(StringBuilder text, Activity activity)
    {
        text.Append(Version).Field(activity.Identifier).Field(activity.Title).Field(activity.Description)
            .Field(activity.Status).Field(activity.Start).Field(activity.End).Field(activity.ParentIdentifier)
            .Field(activity.ReporterName).Field(activity.ReporterIdentifier);
        foreach (var theme in activity.Themes) Line(text, 't').Field(theme);
    }

    static StringBuilder Line(StringBuilder text, char kind) => text.Append('\n').Append(kind);

    // Null and empty differ, and no value can reach over into the next field.
    static StringBuilder Field(this StringBuilder text, string? value) =>
        value is null ? text.Append("|-") : text.Append('|').Append(value.Length).Append(':').Append(value);

    static StringBuilder Field(this StringBuilder text, Multilingual value) => text.Field(value.En).Field(value.Fr).Field(value.Ar);

    static StringBuilder Field(this StringBuilder text, DateOnly? value) =>
        value is { } day ? text.Append('|').Append(day.DayNumber) : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, decimal? value) =>
        value is { } number ? text.Append(CultureInfo.InvariantCulture, $"|{number:G29}") : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, int value) => text.Append(CultureInfo.InvariantCulture, $"|{value}");

    static string Hash(StringBuilder text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(8_192));
        foreach (var chunk in text.GetChunks())
            for (var rest = chunk.Span; !rest.IsEmpty;)
            {
                var part = rest[..Math.Min(rest.Length, 8_192)];
                hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(part, bytes));
                rest = rest[part.Length..];
            }

        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
