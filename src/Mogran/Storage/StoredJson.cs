using System.Globalization;
using System.Text.Json;

namespace Mogran.Storage;

/// <summary>A value as the database holds it, as JSON: the text that <see cref="JsonSerializer"/> makes, without its reflection.</summary>
static class StoredJson
{
    const string DayForm = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case Guid id: json.WriteStringValue(id); break;
            case long number: json.WriteNumberValue(number); break;
            case int whole: json.WriteNumberValue(whole); break;
            case double real: json.WriteNumberValue(real); break;
            case bool holds: json.WriteBooleanValue(holds); break;
            case DateOnly day: json.WriteStringValue(day.ToString(DayForm, CultureInfo.InvariantCulture)); break;
            case DateTime instant: json.WriteStringValue(instant); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            default: throw new NotSupportedException($"{value.GetType().Name} is a kind that cannot be kept.");
        }
    }

    /// <param name="stored">What the column holds.</param>
    public static object? Read(JsonElement json, Type stored)
    {
        if (json.ValueKind is JsonValueKind.Null) return null;
        return Type.GetTypeCode(stored) switch
        {
            TypeCode.String => json.GetString(),
            TypeCode.Int64 => json.GetInt64(),
            TypeCode.Int32 => json.GetInt32(),
            TypeCode.Double => json.GetDouble(),
            TypeCode.Boolean => json.GetBoolean(),
            TypeCode.DateTime => json.GetDateTime(),
            _ when stored == typeof(Guid) => json.GetGuid(),
            _ when stored == typeof(DateOnly) => DateOnly.ParseExact(json.GetString()!, DayForm, CultureInfo.InvariantCulture),
            _ when stored == typeof(byte[]) => json.GetBytesFromBase64(),
            _ => throw new NotSupportedException($"{stored.Name} is a kind that cannot be kept."),
        };
    }
}
