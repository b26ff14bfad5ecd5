using Mogran.Texts;

namespace Mogran.Tests.Texts;

/// <summary>French and Arabic texts of our own making.</summary>
public sealed class LanguageTests
{
    const string French = """
        Déclaration des ministres

        1. Nous, ministres chargés des migrations de l’Égypte, de l’Éthiopie, de la France, du Royaume-Uni et du Tchad, en présence de l’Organisation internationale pour les migrations et du Haut-Commissariat des Nations Unies pour les réfugiés ;
        2. Réunis au Caire le 1er février 2027, à l’invitation de l’Égypte ;
        3. Rappelant la déclaration adoptée à Rome le 28 novembre 2014 ;

        Sommes convenus de ce qui suit :

        4. Décidons de nous réunir tous les deux ans ;
        5. Encourageons les partenaires à rendre compte de ce qu’ils ont fait :
        a) par un rapport écrit ;
        b) devant les hauts fonctionnaires.

        Fait au Caire, le 1er février 2027.
        """;

    const string Arabic = """
        إعلان القاهرة التجريبي

        ١. نحن، وزراء مصر والسودان وجنوب السودان وإثيوبيا وفرنسا، وبحضور المنظمة الدولية للهجرة ومفوضية الاتحاد الأفريقي؛
        ٢. المجتمعون في القاهرة يوم ٩ نيسان/أبريل ٢٠٢٥ للنظر فيما تحقق؛
        ٣. وإذ نشير إلى التعاون القائم بين البلدان¹؛

        قد اتفقنا على ما يلي:

        ٤ - نقرر عقد اجتماعات منتظمة؛
        ٥ - نُـؤكِّد أهمية التعاون بين الشركاء.

        ¹ دون مساس بموقف أي دولة.
        """;

    [Fact]
    public void A_French_text_is_read_like_an_English_one()
    {
        var draft = Reading.Of(French);

        Assert.Equal("fr", draft.Language);
        Assert.Equal("Déclaration des ministres", draft.Title);
        Assert.Equal(new DateOnly(2027, 2, 1), draft.Date);
        Assert.Equal("Caire", draft.Place);
        Assert.Equal(["EG", "ET", "FR", "GB", "TD"], Codes(draft, AdherenceKind.Adopted));
        Assert.Equal(["IOM", "UNHCR"], Codes(draft, AdherenceKind.Present));
        Assert.Equal((3, 2, 1, 1), (draft.Count(ParagraphKind.Preamble), draft.Count(ParagraphKind.Operative), draft.Count(ParagraphKind.Formula), draft.Count(ParagraphKind.Closing)));
        Assert.Contains("\na) par un rapport écrit ;\nb) devant", draft.Paragraphs.Single(paragraph => paragraph.Number == "5").Content, StringComparison.Ordinal);
        Assert.Empty(Reading.Missing(French, draft));
    }

    [Fact]
    public void An_Arabic_text_is_read_with_its_own_digits_months_and_names()
    {
        var draft = Reading.Of(Arabic);

        Assert.Equal("ar", draft.Language);
        Assert.Equal(new DateOnly(2025, 4, 9), draft.Date);
        Assert.Equal("القاهرة", draft.Place);
        Assert.Equal(["EG", "ET", "FR", "SD", "SS"], Codes(draft, AdherenceKind.Adopted));
        Assert.Equal(["AUC", "IOM"], Codes(draft, AdherenceKind.Present));
        Assert.Equal(["1", "2", "3", null, "4", "5"], draft.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal((3, 2), (draft.Count(ParagraphKind.Preamble), draft.Count(ParagraphKind.Operative)));
        Assert.Equal(2, Assert.Single(draft.Footnotes).Paragraph);
        Assert.Empty(Reading.Missing(Arabic, draft));
    }

    [Fact]
    public void Mixed_direction_marks_are_taken_out_of_the_words_and_said()
    {
        var marked = Arabic.Replace("القاهرة", "\u202bالقاهرة\u202c\u200f", StringComparison.Ordinal).Replace("٤ -", "\u200f\u2067٤\u2069 -", StringComparison.Ordinal);
        var draft = Reading.Of(marked);

        Assert.Contains("DirectionMarks", draft.Unsure());
        Assert.Equal(Reading.Of(Arabic).Paragraphs, draft.Paragraphs);
    }

    [Theory]
    [InlineData("13-16 October 2014", "2014-10-13", "2014-10-16")]
    [InlineData("9 April 2025", null, "2025-04-09")]
    [InlineData("April 9, 2025", null, "2025-04-09")]
    [InlineData("11 et 12 novembre 2015", "2015-11-11", "2015-11-12")]
    [InlineData("2026-12-01", null, "2026-12-01")]
    [InlineData("١١ و١٢ تشرين الثاني/نوفمبر ٢٠١٥", "2015-11-11", "2015-11-12")]
    [InlineData("٣ كانون الأول ٢٠٢٦", null, "2026-12-03")]
    public void Days_are_read_as_texts_write_them(string written, string? from, string day)
    {
        var draft = Reading.Of($"Declaration of {written}\n\n1. We agree to meet again before long, in good time for the next conference.\n");

        Assert.Equal(from is null ? null : DateOnly.Parse(from, null), draft.From);
        Assert.Equal(DateOnly.Parse(day, null), draft.Date);
    }

    static string[] Codes(DraftText draft, AdherenceKind kind) =>
        [.. draft.Partners.Where(partner => partner.As == kind).Select(partner => partner.Code).Order(StringComparer.Ordinal)];
}
