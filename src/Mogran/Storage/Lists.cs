using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mogran.Storage;

/// <summary>A short list of words as one JSON text: the text that <see cref="JsonSerializer"/> makes, without its reflection.</summary>
static class Lists
{
    [ThreadStatic] static ArrayBufferWriter<byte>? buffer;
    [ThreadStatic] static Utf8JsonWriter? writer;

    public static string Write(List<string> list) => Encoding.UTF8.GetString(WriteUtf8(list));

    /// <summary>The same in UTF-8, until the thread's next one.</summary>
    public static ReadOnlySpan<byte> WriteUtf8(List<string> list)
    {
        if (list.Count == 0) return "[]"u8;
        buffer ??= new(256);
        writer ??= new(buffer);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartArray();
        foreach (var item in list) writer.WriteStringValue(item);
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    public static List<string> Read(string json)
    {
        List<string> list = [];
        if (json == "[]") return list;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String) list.Add(reader.GetString()!);
        return list;
    }
}
