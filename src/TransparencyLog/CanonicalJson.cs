using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog;

/// <summary>JSON in the one spelling that all programs agree on, so that its bytes can be hashed and signed.
/// Source: RFC 8785 (JCS), over the JSON of RFC 7493 (I-JSON): no member twice, no broken characters.</summary>
public static class CanonicalJson
{
    const int MostDepth = 64;
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MostDepth };

    /// <summary>Reads JSON, canonical or not; null for the JSON value null.</summary>
    /// <exception cref="FormatException">The bytes are no JSON, or hold something that <see cref="Write"/> refuses.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var value = JsonNode.Parse(json, documentOptions: Strict);
            // Broken texts come to light only when they are read: here, rather than in the caller's hands.
            Write(value);
            return value;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"This is no JSON that could be signed: {problem.Message}");
        }
    }

    /// <summary>The value in UTF-8: no white space, members in the order of their UTF-16 code units, numbers as
    /// ECMAScript writes them.</summary>
    /// <exception cref="FormatException">A member is named twice, a text holds half a character, an integer is not
    /// exact as a double, or the value nests deeper than 64.</exception>
    public static byte[] Write(JsonNode? value)
    {
        try
        {
            var output = new StringBuilder();
            Append(output, value, 0);
            return Utf8.GetBytes(output.ToString());
        }
        catch (EncoderFallbackException)
        {
            throw new FormatException("A text holds half a character (an unpaired surrogate).");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"This value has no canonical JSON: {problem.Message}");
        }
    }

    static void Append(StringBuilder output, JsonNode? value, int depth)
    {
        if (depth > MostDepth) throw new FormatException($"The value nests deeper than {MostDepth}.");
        switch (value)
        {
            case null: output.Append("null"); break;
            case JsonObject members: AppendObject(output, members, depth); break;
            case JsonArray items: AppendAll(output, "[]", items, item => Append(output, item, depth + 1)); break;
            default: AppendValue(output, value.AsValue(), depth); break;
        }
    }

    static void AppendObject(StringBuilder output, JsonObject members, int depth) =>
        AppendAll(output, "{}", members.OrderBy(member => member.Key, StringComparer.Ordinal), member =>
        {
            AppendText(output, member.Key);
            output.Append(':');
            Append(output, member.Value, depth + 1);
        });

    static void AppendAll<T>(StringBuilder output, string brackets, IEnumerable<T> items, Action<T> append)
    {
        output.Append(brackets[0]);
        var first = true;
        foreach (var item in items)
        {
            if (!first) output.Append(',');
            first = false;
            append(item);
        }

        output.Append(brackets[1]);
    }

    static void AppendValue(StringBuilder output, JsonValue value, int depth)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: output.Append("true"); break;
            case JsonValueKind.False: output.Append("false"); break;
            case JsonValueKind.Number: output.Append(CanonicalNumber.Write(value)); break;
            case JsonValueKind.String when value.TryGetValue(out string? text): AppendText(output, text); break;
            // A date, an identifier, a list: only its JSON says what it is.
            default: Append(output, JsonNode.Parse(value.ToJsonString()), depth + 1); break;
        }
    }

    static void AppendText(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => output.Append('\\').Append(c),
                '\b' => output.Append("\\b"),
                '\t' => output.Append("\\t"),
                '\n' => output.Append("\\n"),
                '\f' => output.Append("\\f"),
                '\r' => output.Append("\\r"),
                < ' ' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => output.Append(c),
            };
        output.Append('"');
    }
}
