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
        Assert.Equal("\u2068تمويل\u2069 · \u2068UN\u2069", DiffShown.Value(new("A", "organisation", null, null), "Funding · UN"));
        Assert.Equal("\u2068التزام مالي\u2069 · \u20685,000 EUR\u2069 · \u20682018-04-10\u2069", DiffShown.Value(new("A", "money", null, null), "Commitment · 2 · 5000 · EUR · 2018-04-10"));
    }

    [Fact]
    public void A_change_far_inside_a_long_text_is_kept_and_shown_where_it_is()
    {
        var words = string.Concat(Enumerable.Range(0, 400).Select(i => $"word{i} "));
        using var draft = new DiffDraft();
        draft.Change(new("A", "description.en", words + "by 2024 " + words, words + "by the end of 2026 " + words));

        var kept = draft.ToDiff().Changes.Single();
        var (was, now) = DiffShown.LongTexts(kept)!.Value;

        Assert.InRange(Math.Max(kept.Old!.Length, kept.New!.Length), 20, 800);
        Assert.Equal(("2024", "the end of 2026"), (was.Differing, now.Differing));
        Assert.Equal((was.Before, was.Behind), (now.Before, now.Behind));
        Assert.StartsWith("…word", was.Before, StringComparison.Ordinal);
        Assert.EndsWith("word399 by ", was.Before, StringComparison.Ordinal);
        Assert.StartsWith(" word0 ", was.Behind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b c", "a x c", "a |b| c", "a |x| c")]
    [InlineData("a b", "a b c", "a b||", "a b| c|")]
    [InlineData("a a", "a a a", "a a||", "a a| a|")]
    [InlineData("", "a", "||", "|a|")]
    [InlineData("same", "same", "same||", "same||")]
    [InlineData("one 😀 two", "one 😁 two", "one |😀| two", "one |😁| two")]
    public void What_differs_is_told_in_whole_words(string old, string next, string was, string now)
    {
        var (left, right) = Beside.Of(old, next, 50);

        Assert.Equal((was, now), ($"{left.Before}|{left.Differing}|{left.Behind}", $"{right.Before}|{right.Differing}|{right.Behind}"));
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
