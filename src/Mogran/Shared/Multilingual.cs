using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mogran.Shared;

/// <summary>One text in the working languages; a language that is missing is null, never empty.</summary>
public sealed record Multilingual
{
    [ThreadStatic] static ArrayBufferWriter<byte>? buffer;
    [ThreadStatic] static Utf8JsonWriter? writer;

    public static readonly Multilingual None = new();

    [JsonPropertyName("en")] public string? En { get; init => field = Kept(value); }
    [JsonPropertyName("fr")] public string? Fr { get; init => field = Kept(value); }
    [JsonPropertyName("ar")] public string? Ar { get; init => field = Kept(value); }

    /// <summary>Text in a language known only by its code; another language than the three is kept as English is.</summary>
    public static Multilingual In(string? code, string? text) => Language.Of(code)?.Code switch
    {
        "fr" => new() { Fr = text },
        "ar" => new() { Ar = text },
        _ => new() { En = text },
    };

    [JsonIgnore] public bool IsEmpty => En is null && Fr is null && Ar is null;

    /// <summary>The text or, where there is none in any language, what stands in for it: an identifier in place of a title.</summary>
    public Multilingual Or(string other) => IsEmpty ? new() { En = other } : this;

    public string? this[Language language] => language.Code switch { "fr" => Fr, "ar" => Ar, _ => En };

    /// <summary>The text in the language asked for or, failing that, in English, French or Arabic, with the language it is in.</summary>
    public (string Text, Language Language) Best(Language wanted)
    {
        if (this[wanted] is { } exact) return (exact, wanted);
        foreach (var language in Language.All)
            if (this[language] is { } other) return (other, language);
        return ("", wanted);
    }

    /// <summary>The best text for the language at hand.</summary>
    public override string ToString() => Best(Language.Current).Text;

    /// <summary>{"en": ..., "fr": ..., "ar": ...} without those that are missing. Written by hand: it is the commonest of all values.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>The same in UTF-8, until the thread's next one.</summary>
    internal ReadOnlySpan<byte> ToUtf8Json()
    {
        if (IsEmpty) return "{}"u8;
        buffer ??= new(1_024);
        writer ??= new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        if (En is not null) writer.WriteString("en"u8, En);
        if (Fr is not null) writer.WriteString("fr"u8, Fr);
        if (Ar is not null) writer.WriteString("ar"u8, Ar);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Multilingual FromJson(string json)
    {
        if (json == "{}") return None;
        var (en, fr, ar) = ((string?)null, (string?)null, (string?)null);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName) continue;
            var isEn = reader.ValueTextEquals("en"u8);
            var isFr = reader.ValueTextEquals("fr"u8);
            var isAr = reader.ValueTextEquals("ar"u8);
            reader.Read();
            if (isEn) en = reader.GetString();
            else if (isFr) fr = reader.GetString();
            else if (isAr) ar = reader.GetString();
            else reader.Skip();
        }

        return new() { En = en, Fr = fr, Ar = ar };
    }

    static string? Kept(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
