using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>Puts the report together; reads as its table of contents.</summary>
static class Composition
{
    public static EditionContent Of(Material material, int number, int draft, EditionContent? before)
    {
        var book = new FigureBook(material);
        List<Section> sections = [OverviewPart.Of(material, book)];
        foreach (var domain in material.Domains) sections.Add(DomainPart.Of(material, book, domain));
        var paragraphs = material.Paragraphs.Select(paragraph => ParagraphPart.Of(material, book, paragraph)).ToList();
        sections.Add(new("paragraphs", Said.Phrase("Section_paragraphs"), [new("paragraphs", Said.Phrase("ParagraphsIntroduced"), [])], []));
        sections.Add(ParticipationPart.Of(material, book));
        sections.Add(new("annex-figures", Said.Phrase("Section_annex-figures"), [new("figures", Said.Phrase("FiguresIntroduced"), [])], []));

        var figures = Changes.Marked(book.Figures, before);
        sections.Add(Changes.Part(figures, before));
        return new()
        {
            Number = number,
            Draft = draft,
            AsOf = material.Now,
            Round = material.Round is { } round ? new(round.Number, round.From, round.To) : null,
            Dialogue = material.Dialogue.Name,
            Title = Said.Phrase("Title", Ordinal(number)),
            About = About(material),
            Sections = sections,
            Paragraphs = paragraphs,
            Figures = figures,
            Partners = Labels(material, paragraphs),
        };
    }

    static Multilingual Ordinal(int number) => Said.InAll(() => Print.Number(number));

    static IReadOnlyList<Multilingual> About(Material material) =>
    [
        Said.InAll(() => Phrase("AboutDay", Print.Instant(material.Now, material.Dialogue.TimeZone))),
        material.Round is { } round
            ? Said.InAll(() => Phrase("AboutRound", round.Number, Print.Days(round.From, round.To)))
            : Said.Phrase("AboutNoRound"),
        Said.Phrase("AboutCounting"),
        Said.Phrase("AboutMoney"),
        Said.Phrase("AboutBlank"),
        Said.Phrase("AboutLinks"),
    ];

    static string Phrase(string key, params object?[] values) => new Phrases<Edition>()[key, values];

    static Dictionary<string, PartnerLabel> Labels(Material material, IEnumerable<ParagraphReport> paragraphs) =>
        paragraphs.SelectMany(paragraph => paragraph.By).Concat(material.Participants).Distinct()
            .Where(material.Partners.ContainsKey)
            .ToDictionary(code => code, code =>
            {
                var name = material.Partners[code].NameOn(material.Today);
                return new PartnerLabel(name.Short, name.Sort, name.Footnote.IsEmpty ? null : name.Footnote);
            });
}
