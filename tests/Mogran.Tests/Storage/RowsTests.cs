using System.Text.Json;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class RowsTests
{
    static readonly List<string?[]> Written =
    [
        ["PolicyMarker", "1", null, "2"], ["", null, "\"é\"\n<b>\\u00e9 عودة 😀"], [], ["x", null, null], [new string('ü', 100_000)], [null, "last"],
    ];

    [Fact]
    public void Rows_are_read_as_they_were_written()
    {
        var json = Rows.Write(Written, (row, values) => row.Add(values));

        Assert.Equal(Written.Select(values => Padded(values)), Rows.Read(json, Read));
        Assert.Equal(JsonSerializer.Deserialize<string?[][]>(json)!.Select(values => Padded(values)), Rows.Read(json, Read));
        Assert.Equal(Written.Select(values => Padded(values)), Rows.Read(JsonSerializer.Serialize(Written, new JsonSerializerOptions { WriteIndented = true }), Read));
        Assert.Empty(Rows.Read("[]", Read));
        Assert.Empty(Rows.Read("[ ]", Read));
    }

    [Theory, InlineData("[[\"a\""), InlineData("[[\"a\"]]]"), InlineData("no")]
    public void What_is_no_JSON_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Rows.Read(json, Read));

    // A value past the end of its row is null.
    static string?[] Read(Row row) => [row[0], row[1], row[2], row[3], row[4]];

    static string?[] Padded(string?[] values) => [.. values, .. new string?[5 - values.Length]];
}
