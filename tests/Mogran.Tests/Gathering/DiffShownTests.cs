using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class DiffShownTests
{
    [Theory]
    [InlineData("status", "4", "closed")]
    [InlineData("status", "99", "99")]
    [InlineData("humanitarian", "yes", "yes")]
    [InlineData("title.en", "2", "2")]
    [InlineData("money", "Commitment · 2 · -241471.5 · EUR · 2018-04-10", "Commitment of funds · EUR −241,471.50 · 2018-04-10")]
    [InlineData("money", "Budget · 5000 · EUR", "Budget · EUR 5,000")]
    [InlineData("money", "Budget · 5000 · 2018-01-01 · 2018-12-31", "Budget · 5000 · 2018-01-01 · 2018-12-31")]
    public void A_changed_value_is_shown_in_words_where_it_is_understood_and_else_as_it_is(string field, string value, string shown)
    {
        Language.English.Use();
        Assert.Equal(shown, DiffShown.Value(new("A", field, null, value), value).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_of_an_amount_keep_their_direction_in_an_Arabic_page()
    {
        Language.Arabic.Use();
        Assert.Equal("\u2068التزام مالي\u2069 · \u20685,000 EUR\u2069 · \u20682018-04-10\u2069", DiffShown.Value(new("A", "money", null, null), "Commitment · 2 · 5000 · EUR · 2018-04-10"));
    }

    [Fact]
    public void A_field_in_a_language_says_which()
    {
        Language.English.Use();
        Assert.Equal("Title (French)", DiffShown.FieldOf(new("A", "title.fr", null, null)));
        Assert.Equal("Amount", DiffShown.FieldOf(new("A", "money", null, null)));
        Assert.Equal("unheardOf", DiffShown.FieldOf(new("A", "unheardOf", null, null)));
    }
}
