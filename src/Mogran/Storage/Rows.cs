using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mogran.Storage;

/// <summary>
/// A list of small records as one JSON text in its owner's row, each record an array of its values without their
/// names: <c>[["PolicyMarker","1","2"],["Tag","99","x"]]</c>. For parts that are read with their owner and never alone.
/// </summary>
static class Rows
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic] static ArrayBufferWriter<byte>? buffer;
    [ThreadStatic] static Utf8JsonWriter? writer;

    public static void HasRows<T>(this PropertyBuilder<List<T>> property, RowForm<T> form) where T : class =>
        property.HasConversion(new RowsConverter<T>(form), new ListComparer<T>());

    public static string Write<T>(List<T> list, Action<RowWriter, T> write) => Encoding.UTF8.GetString(WriteUtf8(list, write));

    /// <summary>The same in UTF-8, until the thread's next one.</summary>
    public static ReadOnlySpan<byte> WriteUtf8<T>(List<T> list, Action<RowWriter, T> write)
    {
        if (list.Count == 0) return "[]"u8;
        buffer ??= new(1_024);
        writer ??= new(buffer, Plain);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        var row = new RowWriter(writer);
        writer.WriteStartArray();
        foreach (var item in list) write(row, item);
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    public static List<T> Read<T>(string json, Func<Row, T> read)
    {
        List<T> list = [];
        if (json == "[]") return list;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        List<string?> values = [];
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.StartArray) values.Clear();
            else if (reader.TokenType is not JsonTokenType.EndArray) values.Add(reader.GetString());
            else if (reader.CurrentDepth > 0) list.Add(read(new(values)));
        ArrayPool<byte>.Shared.Return(bytes);
        return list;
    }
}

/// <summary>How one kind of record is written as a row. Made once: an import writes hundreds of thousands.</summary>
/// <param name="Write">Hands the record's values to its row, those that are often null last: nulls at the end take no room.</param>
/// <param name="Read">The same back; values past the end of a row are null.</param>
public sealed record RowForm<T>(Action<RowWriter, T> Write, Func<Row, T> Read);

public readonly struct RowWriter(Utf8JsonWriter writer)
{
    public void Add(params ReadOnlySpan<string?> values)
    {
        while (values is [.., null]) values = values[..^1];
        writer.WriteStartArray();
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}

/// <summary>The values of one record, while it is read.</summary>
public readonly struct Row(List<string?> values)
{
    public string? this[int index] => index < values.Count ? values[index] : null;
}

sealed class RowsConverter<T>(RowForm<T> form)
    : ValueConverter<List<T>, string>(list => Rows.Write(list, form.Write), json => Rows.Read(json, form.Read));
