using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mogran.Tests.Layout;

/// <summary>Every message exists in the three languages, with the same places to fill in, and every key used exists.</summary>
public sealed partial class PhrasesTests
{
    static readonly string Source = Repository.Path("src", "Mogran");

    [Fact]
    public void English_French_and_Arabic_have_the_same_keys()
    {
        var wrong = Slices().SelectMany(slice =>
        {
            var english = Words(slice, "");
            return new[] { ".fr", ".ar" }.SelectMany(language =>
            {
                var other = Words(slice, language);
                var missing = english.Keys.Where(key => !other.ContainsKey(key)).Select(key => $"{slice}{language} lacks {key}");
                var extra = other.Keys.Where(key => !english.ContainsKey(key) && !IsPluralForm(key)).Select(key => $"{slice}{language} has {key}, English has not");
                return missing.Concat(extra);
            });
        }).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Translations_fill_in_no_more_than_English_gives()
    {
        var wrong = Slices().SelectMany(slice =>
        {
            var english = Words(slice, "");
            return new[] { ".fr", ".ar" }.SelectMany(language => Words(slice, language)
                .Where(pair => english.TryGetValue(pair.Key, out var words) && Places(pair.Value).Except(Places(words)).Any() && !IsPluralForm(pair.Key))
                .Select(pair => $"{slice}{language} {pair.Key}: {pair.Value}"));
        }).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void French_marks_stay_on_the_line_of_their_word()
    {
        var wrong = Slices().SelectMany(slice => Words(slice, ".fr").Where(pair => LooseMark().IsMatch(pair.Value)).Select(pair => $"{slice} {pair.Key}: {pair.Value}")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Matches(LooseMark(), "Reste-t-il un doute ?");
    }

    [Fact]
    public void Every_key_that_a_page_uses_exists()
    {
        var common = Words("Shared", "");
        var wrong = Slices().SelectMany(slice =>
        {
            var own = Words(slice, "");
            return Directory.EnumerateFiles(Path.Combine(Source, slice), "*.cs*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
                .SelectMany(file => KeysIn(File.ReadAllText(file))
                    .Where(key => !Known(own, key) && !Known(common, key))
                    .Select(key => $"{Path.GetRelativePath(Source, file)}: {key}"));
        }).Distinct().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static IEnumerable<string> KeysIn(string code) => Used().Matches(code).Select(match => match.Groups["key"].Value);

    static bool Known(Dictionary<string, string> words, string key) => words.ContainsKey(key) || words.ContainsKey(key + "_other");

    static bool IsPluralForm(string key) => PluralForm().IsMatch(key);

    static IEnumerable<string> Places(string words) => Place().Matches(words).Select(match => match.Value);

    static IEnumerable<string> Slices() => Directory.EnumerateFiles(Source, "Words.resx", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Source, Path.GetDirectoryName(Path.GetDirectoryName(file)!)!));

    static Dictionary<string, string> Words(string slice, string language)
    {
        var file = Path.Combine(Source, slice, "Text", $"Words{language}.resx");
        return !File.Exists(file) ? [] : XDocument.Load(file).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }

    [GeneratedRegex("""\bT(\.Count\(|\[)"(?<key>\w+)"\s*[,\])]""")]
    private static partial Regex Used();

    // A no-break space stands before : ; ? ! % and inside « ».
    [GeneratedRegex("« | [:;?!»%]")]
    private static partial Regex LooseMark();

    [GeneratedRegex("_(zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
