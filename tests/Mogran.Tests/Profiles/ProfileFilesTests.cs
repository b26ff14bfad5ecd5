using System.Text.Json.Nodes;

namespace Mogran.Tests.Profiles;

/// <summary>What the files of the profile promise on their own, before anything loads them.</summary>
public sealed class ProfileFilesTests
{
    static readonly string[] Languages = ["ar", "en", "fr"];

    static IEnumerable<string> JsonFiles => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories);

    static string Folder => Repository.Path("profiles", "khartoum");

    [Fact]
    public void Every_sentence_is_in_English_French_and_Arabic()
    {
        List<string> missing = [];
        foreach (var file in JsonFiles) Walk(JsonNode.Parse(File.ReadAllText(file))!, Path.GetFileName(file), missing);
        Assert.Empty(missing);
    }

    static void Walk(JsonNode node, string place, List<string> missing)
    {
        if (node is JsonArray list)
            foreach (var item in list.OfType<JsonNode>()) Walk(item, place, missing);
        if (node is not JsonObject fields) return;
        if (fields.ContainsKey("en") || fields.ContainsKey("fr") || fields.ContainsKey("ar"))
        {
            var complete = fields.Select(field => field.Key).Order(StringComparer.Ordinal).SequenceEqual(Languages)
                && fields.All(field => field.Value is JsonArray { Count: > 0 } || field.Value?.ToString().Trim() is { Length: > 0 });
            if (!complete) missing.Add($"{place}: {fields.ToJsonString()}");
        }
        foreach (var (name, value) in fields)
            if (value is not null) Walk(value, $"{place}/{name}", missing);
    }

    [Theory]
    [InlineData("en", "Malta, The Netherlands, Niger, Norway")]
    [InlineData("fr", "Égypte, Érythrée, Espagne, Estonie, Éthiopie, Finlande")]
    [InlineData("ar", "سلوفينيا, السودان, السويد, سويسرا, الصومال, فرنسا")]
    public void Sort_keys_give_the_order_of_the_language(string language, string names)
    {
        var sorted = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "partners.json")))!.AsArray()
            .Select(partner => partner!["names"]![0]!)
            .OrderBy(name => name["sort"]![language]!.ToString(), StringComparer.Ordinal)
            .Select(name => name["short"]![language]!.ToString());
        Assert.Contains(names, string.Join(", ", sorted), StringComparison.Ordinal);
    }
}
