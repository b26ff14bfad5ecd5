using Mogran.Partners;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

public sealed class CairoTests
{
    static DraftText Draft => Reading.OfSeed("cairo-declaration-2025.txt");

    [Fact]
    public void It_has_eleven_preamble_and_seventeen_operative_paragraphs()
    {
        var draft = Draft;

        Assert.Equal("Cairo Ministerial Declaration", draft.Title);
        Assert.Equal(11, draft.Count(ParagraphKind.Preamble));
        Assert.Equal(17, draft.Count(ParagraphKind.Operative));
        Assert.Equal(Enumerable.Range(1, 28).Select(number => $"{number}"), draft.Paragraphs.Where(paragraph => paragraph.Number is not null).Select(paragraph => paragraph.Number));
        Assert.Equal("Have agreed on the following:", Assert.Single(draft.Paragraphs, paragraph => paragraph.Kind is ParagraphKind.Formula).Content);
    }

    [Fact]
    public void It_was_adopted_in_Cairo_on_9_April_2025_in_English()
    {
        var draft = Draft;

        Assert.Equal(new DateOnly(2025, 4, 9), draft.Date);
        Assert.Equal("Cairo", draft.Place);
        Assert.Equal("en", draft.Language);
    }

    [Fact]
    public void Thirty_nine_states_adopted_it_in_the_presence_of_eight_others()
    {
        var draft = Draft;
        var adopted = draft.Partners.Where(partner => partner.As is AdherenceKind.Adopted).ToList();
        var present = draft.Partners.Where(partner => partner.As is AdherenceKind.Present).Select(partner => partner.Code);

        Assert.Equal(39, adopted.Count);
        Assert.All(adopted, partner => Assert.Equal(PartnerKind.State, partner.Kind));
        Assert.DoesNotContain(adopted, partner => partner.Code == "HU");
        Assert.Equal("The Netherlands", adopted.Single(partner => partner.Code == "NL").NameUsed);
        Assert.Equal(["AUC", "EC", "EEAS", "ICMPD", "IGAD", "IOM", "UNHCR", "UNODC"], present.Order(StringComparer.Ordinal));
        Assert.Contains("NameNearly", draft.Unsure());
    }

    [Fact]
    public void The_footnote_is_bound_to_paragraph_nine_whose_halves_are_one_again()
    {
        var draft = Draft;
        var note = Assert.Single(draft.Footnotes);
        var nine = draft.Paragraphs[note.Paragraph];

        Assert.Equal("1", note.Marker);
        Assert.StartsWith("Without prejudice to the position", note.Content, StringComparison.Ordinal);
        Assert.Equal("9", nine.Number);
        Assert.Contains("governance and international protection systems, while", nine.Content, StringComparison.Ordinal);
        Assert.EndsWith("EU level;", nine.Content, StringComparison.Ordinal);
        Assert.Contains(draft.Findings, finding => finding.Code == "Joined" && finding.Where == "line 17");
    }

    [Fact]
    public void It_is_unsure_of_nothing_else() =>
        Assert.Equal(["Joined", "NameNearly"], Draft.Unsure().Order(StringComparer.Ordinal));
}
