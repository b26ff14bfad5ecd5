using System.Text.Json;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// Labelled sets as files. Labels: a JSON object of code to text by language ("en", "fr", "ar"), each one text or a
/// list (or an object) of texts of which the first is the title. Items: one JSON object a line, with title and summary (or text), lang and labels.
/// </summary>
public static class LabelledFiles
{
    const long LargestFile = 500_000_000;

    /// <exception cref="RefusedException">The file is not of that shape.</exception>
    public static IReadOnlyList<Prototype> ReadLabels(string file)
    {
        Check(file);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            Prototype[] labels = [.. document.RootElement.EnumerateObject().Select(label => Label(label.Name, label.Value))];
            return labels.DistinctBy(label => label.Code).Count() == labels.Length ? labels : throw new JsonException();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw Refused("NotLabels", file, (wrong as JsonException)?.LineNumber + 1);
        }
    }

    /// <exception cref="RefusedException">A line is not of that shape; the problem names it.</exception>
    public static IReadOnlyList<Example> ReadItems(string file)
    {
        Check(file);
        List<Example> items = [];
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                items.Add(ItemOf(document.RootElement));
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw Refused("NotItem", file, number);
            }
        }
        return items;
    }

    static Prototype Label(string code, JsonElement texts)
    {
        if (texts.ValueKind is not JsonValueKind.Object) return new(code, new() { En = Texts(texts).FirstOrDefault() }, new Multilingual { En = Rest(texts) });
        Multilingual title = Multilingual.None, description = Multilingual.None;
        foreach (var text in texts.EnumerateObject())
            if (Language.Of(text.Name) is { } language)
            {
                title = With(title, language, Texts(text.Value).FirstOrDefault());
                description = With(description, language, Rest(text.Value));
            }
        return new(code, title, description);
    }

    static Example ItemOf(JsonElement item)
    {
        var title = Text(item, "title") ?? Text(item, "text") ?? throw new KeyNotFoundException();
        var summary = Text(item, "summary") ?? (Text(item, "title") is null ? null : Text(item, "text"));
        var language = Language.Of(Text(item, "lang"));
        return new(new(title, summary, language), [.. Texts(item.GetProperty("labels")).Distinct()]);
    }

    static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.GetString() : null;

    /// <summary>One text or number, or several.</summary>
    static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(each => Texts(each.Value)),
        _ => [One(value)],
    };

    static string One(JsonElement value) => value.ValueKind is JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? throw new JsonException();

    static string Rest(JsonElement value) => string.Join('\n', Texts(value).Skip(1));

    static Multilingual With(Multilingual all, Language language, string? text) => language.Code switch
    {
        "fr" => all with { Fr = text },
        "ar" => all with { Ar = text },
        _ => all with { En = text },
    };

    static void Check(string file)
    {
        if (!File.Exists(file)) throw Refused("NoFile", file, null);
        if (new FileInfo(file).Length > LargestFile) throw Refused("TooLarge", file, null);
    }

    static RefusedException Refused(string code, string file, long? line) =>
        new(new(Severity.Refused, code, file, line?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
