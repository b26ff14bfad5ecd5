using System.Text.RegularExpressions;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

public sealed partial class ProblemWordsTests
{
    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public void Every_finding_of_the_code_has_its_sentence(string language)
    {
        Language.Of(language)!.Use();
        var codes = Directory.EnumerateFiles(Repository.Path("src", "Mogran", "Texts"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Raised().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.Contains("Joined", codes);
        Assert.All(codes, code => Assert.DoesNotContain("[", new Problem(Severity.Unsure, code, "a.txt", null, "1", "2").Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_findings_of_a_text_read_well_in_Arabic()
    {
        Language.Arabic.Use();
        var joined = Reading.OfSeed("cairo-declaration-2025.txt").Findings.Single(finding => finding.Code == "Joined");

        Assert.Equal("السطر 17", joined.Place);
        Assert.Contains("(الفقرة 9)", joined.Sentence, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(Unsure|Note|Refused|Aside)\("(?<code>[A-Za-z]+)""")]
    private static partial Regex Raised();
}
