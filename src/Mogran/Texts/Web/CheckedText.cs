using Mogran.Partners;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>The form in which a person corrects what was read of a file.</summary>
public sealed class CheckedText
{
    public string? Title { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Date { get; set; }
    public string? Place { get; set; }
    public string Language { get; set; } = "en";

    /// <summary>Text that this is the wording of; empty for a new one.</summary>
    public string? Slug { get; set; }
    public List<CheckedParagraph> Paragraphs { get; set; } = [];
    public List<CheckedFootnote> Footnotes { get; set; } = [];
    public List<CheckedPartner> Partners { get; set; } = [];

    public static CheckedText Of(DraftText draft, string? slug, IEnumerable<Partner> partners) => new()
    {
        Title = draft.Title, From = draft.From, Date = draft.Date, Place = draft.Place, Language = draft.Language, Slug = slug,
        Paragraphs = [.. draft.Paragraphs.Select(read => new CheckedParagraph { Number = read.Number, Kind = read.Kind, Content = read.Content })],
        Footnotes = [.. draft.Footnotes.Select(read => new CheckedFootnote { Marker = read.Marker, Paragraph = read.Paragraph, Content = read.Content })],
        Partners = [.. partners.Select(partner => new CheckedPartner { Code = partner.Code, As = draft.Partners.FirstOrDefault(read => read.Code == partner.Code)?.As })],
    };

    /// <summary>The draft as the person wants it saved.</summary>
    /// <param name="read">What was read of the same file.</param>
    public DraftText Applied(DraftText read, IReadOnlyDictionary<string, Partner> partners)
    {
        var (paragraphs, places) = Joined(read);
        return read with
        {
            Title = Title!.Trim(), From = From < Date ? From : null, Date = Date, Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(), Language = Language,
            Paragraphs = paragraphs,
            Footnotes = [.. from note in Footnotes
                            where !string.IsNullOrWhiteSpace(note.Content) && note.Marker is { Length: > 0 and <= 8 }
                            select new DraftFootnote(note.Marker, places[Math.Clamp(note.Paragraph, 0, places.Count - 1)], note.Content!.Trim())],
            Partners = [.. from partner in Partners
                           where partner.As is not null && partners.ContainsKey(partner.Code)
                           select new DraftPartner(partner.Code, partners[partner.Code].Kind, partner.As!.Value, Used(read, partner.Code))],
            IsCorrected = true,
        };
    }

    /// <summary>Whether anything would be left to save.</summary>
    public bool HasWords => Paragraphs.Exists(paragraph => paragraph.IsKept);

    static string Used(DraftText read, string code) => read.Partners.FirstOrDefault(partner => partner.Code == code)?.NameUsed ?? "";

    /// <returns>The paragraphs, and for each line of the form the paragraph that it became part of.</returns>
    (List<DraftParagraph> Paragraphs, List<int> Places) Joined(DraftText read)
    {
        var paragraphs = new List<DraftParagraph>();
        var places = new List<int>();
        foreach (var (at, line) in Paragraphs.Index())
        {
            if (line.IsKept)
            {
                // An empty line inside the box makes two paragraphs of one.
                var pieces = line.Content!.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                foreach (var (piece, words) in pieces.Index())
                    if (line.Joins && piece == 0 && paragraphs is [.., var before]) paragraphs[^1] = before with { Content = $"{before.Content} {words}" };
                    else paragraphs.Add(Piece(line, piece, words, at < read.Paragraphs.Count ? read.Paragraphs[at].Where : ""));
            }

            places.Add(Math.Max(0, paragraphs.Count - 1));
        }

        return (paragraphs, places);
    }

    static DraftParagraph Piece(CheckedParagraph line, int piece, string words, string where)
    {
        if (piece == 0) return new(string.IsNullOrWhiteSpace(line.Number) ? null : line.Number.Trim(), line.Kind!.Value, words, where);
        var label = Label.Of(words);
        return label.Kind is LabelKind.Number ? new(label.Sign, line.Kind!.Value, label.Rest, where) : new(null, line.Kind!.Value, words, where);
    }
}

public sealed class CheckedParagraph
{
    public string? Number { get; set; }

    /// <summary>Null where the person leaves the line out of the text.</summary>
    public ParagraphKind? Kind { get; set; }
    public string? Content { get; set; }

    /// <summary>It belongs to the paragraph above.</summary>
    public bool Joins { get; set; }

    public bool IsKept => Kind is not null && !string.IsNullOrWhiteSpace(Content);
}

public sealed class CheckedFootnote
{
    public string Marker { get; set; } = "";

    /// <summary>Place, from 0, of the line that calls it.</summary>
    public int Paragraph { get; set; }
    public string? Content { get; set; }
}

public sealed class CheckedPartner
{
    public string Code { get; set; } = "";

    /// <summary>Null where the text does not name it.</summary>
    public AdherenceKind? As { get; set; }
}
