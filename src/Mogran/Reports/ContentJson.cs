using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Library;
using Mogran.Shared;
using Mogran.TransparencyLog;

namespace Mogran.Reports;

/// <summary>An edition's content as canonical JSON (RFC 8785) and back. Decimals are strings: exact in every program.</summary>
public static class ContentJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DecimalText(), new InstantText() },
    };

    public static string Write(EditionContent content) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(JsonSerializer.SerializeToNode(content, Options)));

    /// <exception cref="JsonException">The text is no edition.</exception>
    public static EditionContent Read(string content) =>
        JsonSerializer.Deserialize<EditionContent>(content, Options) ?? throw new JsonException("An edition is an object.");

    /// <summary>SHA-256 of the content's UTF-8 bytes, hexadecimal.</summary>
    public static string HashOf(string content) => Document.HashOf(Encoding.UTF8.GetBytes(content));

    /// <summary>Whether two editions report the same facts: number, draft, day and marks of change aside.</summary>
    public static bool SayTheSame(EditionContent one, EditionContent other) => Write(Facts(one)) == Write(Facts(other));

    static EditionContent Facts(EditionContent content) => content with
    {
        Number = 0, Draft = 0, AsOf = default, About = [], Title = Multilingual.None,
        Sections = [.. content.Sections.Where(section => section.Key != "annex-changes")],
        Figures = content.Figures.ToDictionary(named => named.Key, named => named.Value with { Change = null }),
    };

    sealed class DecimalText : JsonConverter<decimal>
    {
        // No zeros that a database or a division leaves behind: 1.50 and 1.5 are one figure.
        const string Shortest = "0.#############################";

        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Shortest, CultureInfo.InvariantCulture));
    }

    sealed class InstantText : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Print.Iso(value));
    }
}
