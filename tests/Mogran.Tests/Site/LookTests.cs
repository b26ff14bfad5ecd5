using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mogran.Tests.Site;

/// <summary>The stylesheet serves Arabic by logical properties alone, needs nothing from elsewhere and stays small.</summary>
public sealed partial class LookTests
{
    static readonly string Sheet = File.ReadAllText(Repository.Path("src", "Mogran", "wwwroot", "assets", "mogran.css"));

    [Fact]
    public void No_rule_names_left_or_right() =>
        Assert.Empty(Physical().Matches(Sheet).Select(match => match.Value));

    [Theory]
    [InlineData("a { margin-left: 1px; }")]
    [InlineData("a { text-align: right; }")]
    [InlineData("a { padding: 1px 2px 3px 4px; }")]
    public void A_physical_rule_would_be_found(string planted) => Assert.Matches(Physical(), planted);

    [Fact]
    public void Nothing_is_fetched_from_elsewhere() =>
        Assert.DoesNotMatch("url\\(|@import|@font-face", Sheet);

    [Fact]
    public void It_takes_little_of_the_budget()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Sheet));

        Assert.InRange(packed.Length, 1, 7_000);
    }

    [GeneratedRegex(@"(?<![\w-])(margin|padding|border|inset)?-?(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)|(margin|padding): *[^\s;]+ +(?<r>[^\s;]+) +[^\s;]+ +(?!\k<r>[; ])[^;\s]+;")]
    private static partial Regex Physical();
}
