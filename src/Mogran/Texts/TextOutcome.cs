using Mogran.Partners;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>What an import read of a text, and whether it changed anything; the shape that other programs read.</summary>
/// <param name="Paragraphs">Without formulas.</param>
/// <param name="Changed">False when the same wording was there already.</param>
/// <param name="Slug">Address of the text; of the one that would be made, where the import was only tried.</param>
public sealed record TextOutcome(
    string Kind, string File, string Title, DateOnly? Date, DateOnly? From, string? Place, string Language,
    IReadOnlyList<OutcomePartner> Partners, IReadOnlyList<OutcomeParagraph> Paragraphs, IReadOnlyList<string> Formulas,
    IReadOnlyList<OutcomeFootnote> Footnotes, IReadOnlyList<OutcomeFinding> Unsure, IReadOnlyList<OutcomeFinding> Notes, bool Changed, string Slug)
{
    public static TextOutcome Of(DraftText draft, string slug, bool changed, IReadOnlyDictionary<string, Partner> partners) => new(
        "text", draft.FileName, draft.Title, draft.Date, draft.From, draft.Place, draft.Language,
        [.. draft.Partners.Select(read => OutcomePartner.Of(read, partners, draft.Date))],
        [.. draft.Paragraphs.Where(paragraph => paragraph.Kind is not ParagraphKind.Formula).Select(OutcomeParagraph.Of)],
        [.. draft.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Formula).Select(paragraph => paragraph.Content)],
        [.. draft.Footnotes.Select(note => new OutcomeFootnote(note.Marker, draft.Paragraphs[note.Paragraph].Number, note.Content))],
        Findings(draft, Severity.Unsure), Findings(draft, Severity.Note), changed, slug);

    static List<OutcomeFinding> Findings(DraftText draft, Severity severity) =>
        [.. draft.Findings.Where(finding => finding.Severity == severity).Select(finding => new OutcomeFinding(finding.Place, finding.Sentence))];
}

/// <param name="Name">In the language at hand, as it was on the day of the text.</param>
/// <param name="Kind">state, institution or organisation.</param>
/// <param name="As">adopted or present.</param>
public sealed record OutcomePartner(string Code, string Name, PartnerKind Kind, AdherenceKind As, string NameUsed)
{
    public static OutcomePartner Of(DraftPartner read, IReadOnlyDictionary<string, Partner> partners, DateOnly? day) =>
        new(read.Code, partners[read.Code].NameOn(day ?? DateOnly.MaxValue).Short.ToString(), read.Kind, read.As, read.NameUsed);
}

/// <param name="Words">The first words.</param>
/// <param name="Content">All of it.</param>
public sealed record OutcomeParagraph(string? Number, ParagraphKind Kind, string Words, string Content)
{
    public static OutcomeParagraph Of(DraftParagraph read) => new(read.Number, read.Kind, Texts.Findings.Quote(read.Content), read.Content);
}

/// <param name="Paragraph">Number of the paragraph that calls it; null where it has none.</param>
public sealed record OutcomeFootnote(string Marker, string? Paragraph, string Content);

/// <param name="Where">Line, paragraph or part of the file; null for the whole of it.</param>
public sealed record OutcomeFinding(string? Where, string What);
