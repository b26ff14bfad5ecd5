using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mogran.Shared;

/// <summary>One text in the working languages; a language that is missing is null, never empty.</summary>
public sealed record Multilingual
{
    static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static Multilingual FromJson(string json) => JsonSerializer.Deserialize<Multilingual>(json, Json) ?? None;

    static string? Kept(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
