using Mogran.Partners;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

public sealed class RomeTests
{
    static DraftText Draft => Reading.OfSeed("rome-declaration-2017.txt");

    [Fact]
    public void It_has_seven_focus_lines_without_numbers()
    {
        var draft = Draft;
        var focus = draft.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Focus).ToList();

        Assert.Equal(7, focus.Count);
        Assert.All(focus, line => Assert.Null(line.Number));
        Assert.Equal(["sustaining", "supporting", "increasing", "protecting", "supporting", "improving", "intensifying"], focus.Select(line => line.Content.Split(' ', ':')[0]));
        Assert.Contains("ItemsWithoutNumber", draft.Unsure());
    }

    [Fact]
    public void Sixteen_states_stand_behind_it_and_two_organisations_were_there()
    {
        var draft = Draft;

        Assert.Equal(
            ["AT", "DE", "DZ", "EE", "EG", "ES", "ET", "FR", "IT", "LY", "MT", "NE", "NL", "SD", "TD", "TN"],
            draft.Partners.Where(partner => partner.As is AdherenceKind.Adopted).Select(partner => partner.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["UNHCR", "IOM"], draft.Partners.Where(partner => partner.Kind is PartnerKind.Organisation).Select(partner => partner.Code));
        Assert.Equal(18, draft.Partners.Count);
        Assert.DoesNotContain("UnknownPartner", draft.Unsure());
    }

    [Fact]
    public void The_paragraph_that_a_page_broke_is_one_again_and_a_person_is_asked()
    {
        var draft = Draft;

        Assert.Contains(draft.Paragraphs, paragraph => paragraph.Content.Contains("crucial to build and strengthen their resilience", StringComparison.Ordinal));
        Assert.Single(draft.Findings, finding => finding.Code == "JoinedUnnumbered");
    }

    [Fact]
    public void Date_place_formula_and_closing_are_found()
    {
        var draft = Draft;

        Assert.Equal(new DateOnly(2017, 7, 6), draft.Date);
        Assert.Equal("Rome", draft.Place);
        Assert.Contains("TitleGuessed", draft.Unsure());
        Assert.EndsWith("we will focus on:", Assert.Single(draft.Paragraphs, paragraph => paragraph.Kind is ParagraphKind.Formula).Content, StringComparison.Ordinal);
        Assert.StartsWith("Confident", Assert.Single(draft.Paragraphs, paragraph => paragraph.Kind is ParagraphKind.Closing).Content, StringComparison.Ordinal);
        Assert.StartsWith("Agreed on this basis", Assert.Single(draft.Paragraphs, paragraph => paragraph.Kind is ParagraphKind.Operative).Content, StringComparison.Ordinal);
    }
}
