using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Tests.Library;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("border", "Borders and a border post", "[Borders] and a [border] post")]
    [InlineData("\"border post\"", "A border, a border post", "A border, a [border post]")]
    [InlineData("refugie", "Aux réfugiés", "Aux [réfugiés]")]
    [InlineData("هجرة", "إدارة الهِجْرَة", "إدارة [الهِجْرَة]")]
    [InlineData("XM-DAC-4", "See XM-DAC-41121.", "See [XM-DAC-41121].")]
    [InlineData("<b>", "<b> border", "<b> border")]
    public void Found_words_are_marked_as_they_stand(string typed, string text, string expected)
    {
        var language = text.Any(letter => letter > '\u0600') ? Language.Arabic : text.StartsWith("Aux", StringComparison.Ordinal) ? Language.French : Language.English;

        var excerpt = Excerpt.Of(text, language, SearchWords.Of(typed), 200);

        Assert.Equal(expected, string.Concat(excerpt.Pieces.Select(piece => piece.Marked ? $"[{piece.Text}]" : piece.Text)));
    }

    [Fact]
    public void An_excerpt_begins_near_the_first_word_that_was_found()
    {
        var text = string.Concat(Enumerable.Repeat("many other words ", 40)) + "then the border at last " + string.Concat(Enumerable.Repeat("and more ", 40));

        var excerpt = Excerpt.Of(text, Language.English, SearchWords.Of("borders"), 200);
        var shown = string.Concat(excerpt.Pieces.Select(piece => piece.Text));

        Assert.True(excerpt.Found);
        Assert.Contains("then the border at last", shown, StringComparison.Ordinal);
        Assert.StartsWith("… ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, 220);
    }

    [Theory]
    [InlineData("a \"b", "")]
    [InlineData("\"Border posts\" x-1", "((\"bord\" + \"post\")) AND ((\"1\" *))")]
    public void A_query_is_made_of_folded_letters_alone(string typed, string expected) => Assert.Equal(expected, SearchWords.Of(typed).ForSqlite());
}
