using Mogran.Texts;

namespace Mogran.Tests.Texts;

/// <summary>What the reader is unsure of is said, with its place, and kept.</summary>
public sealed class UnsureTests
{
    const string Head = "A declaration\n\n1. We, the Ministers of Egypt, Sudan and Kenya;\n2. Gathered in Cairo on 9 April 2025;\n";

    [Fact]
    public void A_gap_in_the_numbers() => Says("NumberGap", "line 5", Head + "5. Decide to meet;\n", "2", "5");

    [Fact]
    public void A_number_that_comes_twice() => Says("NumberTwice", "line 5", Head + "2. Decide to meet;\n", "2", "2");

    [Fact]
    public void Numbers_that_start_again() => Says("NumberRestart", "line 5", Head + "1. Decide to meet;\n", "2", "1");

    [Fact]
    public void A_year_at_the_head_of_a_line_is_no_number()
    {
        var draft = Reading.Of(Head + "3. Recall what was said in December\n201. that is a number inside the sentence;\n");

        Assert.Contains("NumberAsWords", draft.Unsure());
        Assert.Equal("3", draft.Paragraphs[^1].Number);
    }

    [Fact]
    public void A_state_that_the_list_does_not_know() =>
        Says("UnknownPartner", "line 3", Head.Replace("Sudan", "Atlantis", StringComparison.Ordinal), "Atlantis");

    [Fact]
    public void A_state_that_is_named_twice() =>
        Says("NamedTwice", "line 3", Head.Replace("Sudan", "Egypt", StringComparison.Ordinal), "Egypt");

    [Theory, InlineData("31 February 2025"), InlineData("29 February 2023"), InlineData("45 April 2025")]
    public void A_day_that_does_not_exist(string day)
    {
        var draft = Reading.Of(Head.Replace("9 April 2025", day, StringComparison.Ordinal));

        Assert.Contains("DateDoesNotExist", draft.Unsure());
        Assert.Contains("NoDate", draft.Unsure());
        Assert.Null(draft.Date);
    }

    [Fact]
    public void A_text_without_a_day_or_partners()
    {
        var draft = Reading.Of("A title\n\n1. First, this is said;\n2. Then, that is said;\n3. Decide to go on.\n");

        Assert.Contains("NoDate", draft.Unsure());
        Assert.Contains("NoPartners", draft.Unsure());
    }

    [Fact]
    public void A_footnote_that_nobody_calls_and_a_call_without_footnote()
    {
        var draft = Reading.Of(Head + "3. Recalling the Compact² of 2018;\n\n¹ A note.\n");

        Assert.Contains("FootnoteUncalled", draft.Unsure());
        Assert.Contains("FootnoteMissing", draft.Unsure());
        Assert.Equal("A note.", Assert.Single(draft.Footnotes).Content);
    }

    [Fact]
    public void A_raised_marker_that_lost_its_height_is_still_bound()
    {
        var draft = Reading.Of(Head + "3. Recalling the Compact on Refugees1 of 2018;\n\n1 Without prejudice to anything.\n\n4. Decide to meet.\n");

        var note = Assert.Single(draft.Footnotes);
        Assert.Equal("3", draft.Paragraphs[note.Paragraph].Number);
        Assert.Equal("4", draft.Paragraphs[^1].Number);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_left_aside_and_quoted()
    {
        var page = "Official Journal of Nothing\n";
        var source = page + Head + "3. Recalling what was\n\n- 1 -\n\n" + page + "\nagreed before;\n\n2/3\n\n" + page + "4. Decide to meet.\n";
        var draft = Reading.Of(source);

        Assert.Equal("Recalling what was agreed before;", draft.Paragraphs.Single(paragraph => paragraph.Number == "3").Content);
        Assert.Equal(2, draft.Findings.Count(finding => finding.Code == "PageNumber"));
        Assert.Equal(2, draft.Findings.Count(finding => finding.Code == "RunningLine"));
        Assert.Empty(Reading.Missing(source, draft));
    }

    [Fact]
    public void Lines_broken_by_hand_are_paragraphs_again()
    {
        var source = """
            A declaration that was typed by hand

            1. We, the Ministers of Egypt, Sudan and Kenya, in the presence of
            the International Organization for Migration and of the African
            Union Commission;
            2. Gathered in Cairo on 9 April 2025 to take stock of what was done
            since the last conference. The discussion was opened by the Chair
            and went on for a day;
            3. Decide to meet again in two years and to publish a report of the
            long-
            lasting work.
            """;
        var draft = Reading.Of(source);

        Assert.Equal(["1", "2", "3"], draft.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.EndsWith("the long-lasting work.", draft.Paragraphs[2].Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Joined", draft.Unsure());
        Assert.Equal(5, draft.Partners.Count);
    }

    static void Says(string code, string where, string source, params string[] values)
    {
        var finding = Assert.Single(Reading.Of(source).Findings, finding => finding.Code == code);
        Assert.Equal(where, finding.Where);
        Assert.Equal(values, finding.Values);
    }
}
