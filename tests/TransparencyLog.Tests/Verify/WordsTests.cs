using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Mogran.Verify;

namespace Mogran.TransparencyLog.Tests.Verify;

public sealed partial class WordsTests
{
    static Dictionary<string, string> Texts(string language)
    {
        var resources = new ResourceManager("Mogran.Verify.Text.Words", typeof(Words).Assembly);
        using var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: language == "en")!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_sentence_exists_with_the_same_places(string language)
    {
        var english = Texts("en");
        var other = Texts(language);

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
        Assert.All(other.Where(text => text.Key is not ("Help" or "Root")), text => Assert.NotEqual(english[text.Key], text.Value));
    }

    [Fact]
    public void Every_verdict_can_be_said() =>
        Assert.All(Enum.GetNames<Verdict>().Except([nameof(Verdict.Verified)]), name => Assert.Contains(name, Texts("en").Keys));

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
