using System.Text;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

/// <summary>Every word of a file is in the title, a paragraph, a footnote or a finding.</summary>
public sealed class NothingDroppedTests
{
    [Theory]
    [InlineData("cairo-declaration-2025.txt")]
    [InlineData("rome-declaration-2017.txt")]
    [InlineData("european-commission-page.txt")]
    [InlineData("khartoum-process-factsheet-2023.txt")]
    public void Of_the_founding_documents(string name) =>
        Assert.Empty(Reading.Missing(File.ReadAllText(SharedData.Path("seeds", name)), Reading.OfSeed(name)));

    // Lines of every sort in an order drawn by chance; the seed is the case, so a failure can be run again.
    [Fact]
    public void Of_texts_put_together_by_chance()
    {
        string[] kinds =
        [
            "1. Recalling alpha;", "2. Noting beta¹ and", "3) Welcome gamma.", "12. Decide delta:", "- epsilon item", "-zeta item;", "(a) eta sub;", "¹ Theta note.",
            "iota continues here", "Kappa Heading", "Have agreed on the following:", "* * *", "Page 3 of 9", "7", "١٢. لامدا;", "2014-2017 mu years", "9 April 2025", "", "", "",
            "[2] nu bracket", "5 Xi bare", "omicron2 glued", "2 Omicron glued note", "•pi", "page", "نو قاف صاد",
        ];
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var source = string.Join('\n', Enumerable.Range(0, chance.Next(3, 30)).Select(_ => kinds[chance.Next(kinds.Length)])) + "\nlast words of the text, long enough to be a paragraph;\n";
            var draft = Reading.Of(source);
            Assert.True(!Reading.Missing(source, draft).Any(), $"seed {seed}: {string.Join(", ", Reading.Missing(source, draft))}\n{source}");
        }
    }
}
