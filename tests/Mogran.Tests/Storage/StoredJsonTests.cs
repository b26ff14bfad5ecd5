using System.Text;
using System.Text.Json;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>What is kept to be put back was written by the serializer before, and is read and written as it would be.</summary>
public sealed class StoredJsonTests
{
    static readonly object?[] Values =
    [
        null, "", "\"é\n<b>\\ عودة \u0000 😀", Guid.Parse("8d0c2f1e-7a41-4b53-9a0d-0f1e2d3c4b5a"), long.MinValue, long.MaxValue, 0L, int.MinValue, 7, 1 / 7d, -1e300, 5e-324, 3d, true, false,
        new DateOnly(2024, 2, 29), DateOnly.MinValue, new DateTime(2024, 2, 29, 23, 59, 58, DateTimeKind.Utc), new DateTime(2024, 2, 29, 23, 59, 58, 120, DateTimeKind.Utc),
        new DateTime(638_000_000_000_000_001, DateTimeKind.Utc), default(DateTime), new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified), Array.Empty<byte>(), new byte[] { 0, 255, 251, 190, 62 },
    ];

    [Fact]
    public void Each_kind_of_value_is_written_as_the_serializer_writes_it()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var value in Values) StoredJson.Write(json, value);
            json.WriteEndArray();
        }

        Assert.Equal(JsonSerializer.Serialize(Values, JsonSerializerOptions.Default), Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [Fact]
    public void Each_kind_of_value_is_read_as_the_serializer_wrote_it()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Values, JsonSerializerOptions.Default));
        foreach (var (element, value) in json.RootElement.EnumerateArray().Zip(Values))
        {
            var read = StoredJson.Read(element, value?.GetType() ?? typeof(string));
            Assert.Equal(value, read);
            if (value is DateTime instant) Assert.Equal(instant.Kind, ((DateTime)read!).Kind);
        }
    }

    [Fact]
    public void A_kind_that_no_column_holds_is_refused()
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        Assert.Throws<NotSupportedException>(() => StoredJson.Write(json, 1m));
        using var one = JsonDocument.Parse("1");
        Assert.Throws<NotSupportedException>(() => StoredJson.Read(one.RootElement, typeof(decimal)));
    }

    [Fact]
    public void Every_column_that_is_kept_is_of_a_kind_that_can_be()
    {
        var kinds = Values.OfType<object>().Select(value => value.GetType()).ToHashSet();
        foreach (var table in BulkTableTests.All)
            foreach (var column in table.Stored) Assert.Contains(column.Stored, kinds);
    }
}
