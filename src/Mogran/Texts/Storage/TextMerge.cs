using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>Puts a draft's words beside what is known of the text. What is there stays: gists, anchors, adherences.</summary>
sealed class TextMerge(MogranDb db, DraftText draft, DateTimeOffset now)
{
    readonly Findings findings = new(draft.FileName);

    /// <summary>Tracks the changes; the caller saves them. Where nothing differs, nothing is tracked as changed.</summary>
    public async Task<(Text Text, IReadOnlyList<Problem> Findings)> ApplyAsync(string? slug)
    {
        var text = await TextAsync(slug);
        var expression = await db.Set<Expression>().SingleOrDefaultAsync(known => known.TextSlug == text.Slug && known.Language == draft.Language);
        // The file as it was read is there already; corrections that a person made since are not undone by it.
        if (expression?.DocumentHash == draft.DocumentHash && !draft.IsCorrected) return (text, findings.All);

        Describe(text);
        await AdhereAsync(text);
        await WordAsync(text, expression);
        return (text, findings.All);
    }

    async Task<Text> TextAsync(string? slug)
    {
        var texts = await db.Set<Text>().ToListAsync();
        if (texts.Find(text => text.Slug == slug) is { } named) return named;
        var made = new Text
        {
            Slug = Anchors.Slug(draft.Title, draft.Date, texts.Select(text => text.Slug).ToHashSet()),
            Kind = "declaration",
            Title = Multilingual.In(draft.Language, draft.Title),
        };
        db.Add(made);
        return made;
    }

    void Describe(Text text)
    {
        text.Title = Filled(text.Title, draft.Title);
        text.Place = Filled(text.Place, draft.Place);
        text.From ??= draft.From;
        if (text.AdoptedOn is { } known && draft.Date is { } read && known != read && !draft.IsCorrected)
            findings.Unsure("DateDiffers", null, Print.IsoDay(read), Print.IsoDay(known));
        text.AdoptedOn = draft.IsCorrected ? draft.Date ?? text.AdoptedOn : text.AdoptedOn ?? draft.Date;
    }

    Multilingual Filled(Multilingual known, string? read) => draft.Language switch
    {
        "fr" => known.Fr is null ? known with { Fr = read } : known,
        "ar" => known.Ar is null ? known with { Ar = read } : known,
        _ => known.En is null ? known with { En = read } : known,
    };

    async Task AdhereAsync(Text text)
    {
        var known = await db.Set<Adherence>().Where(adherence => adherence.TextSlug == text.Slug).ToListAsync();
        var partners = await db.PartnersByCodeAsync();
        var day = draft.Date ?? text.AdoptedOn ?? DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var read in draft.Partners)
        {
            var name = partners[read.Code].NameOn(day).Short[Language.Of(draft.Language) ?? Language.English];
            var used = read.NameUsed.Length == 0 || read.NameUsed == name ? null : read.NameUsed;
            var there = known.Find(adherence => adherence.PartnerCode == read.Code);
            if (there is not null && there.Kind != read.As)
            {
                if (!draft.IsCorrected) { findings.Unsure("AdherenceDiffers", null, read.Code); continue; }
                db.Remove(there);
                there = null;
            }

            if (there is null) db.Add(new Adherence { TextSlug = text.Slug, PartnerCode = read.Code, Kind = read.As, NameUsed = used });
            else there.NameUsed ??= used;
        }

        foreach (var absent in known.Where(adherence => !draft.Partners.Any(read => read.Code == adherence.PartnerCode)))
        {
            if (draft.IsCorrected) db.Remove(absent);
            else if (draft.Partners.Count > 0) findings.Unsure("AdherenceNotNamed", null, absent.PartnerCode);
        }
    }

    async Task WordAsync(Text text, Expression? expression)
    {
        var known = await db.Set<Paragraph>().Where(paragraph => paragraph.TextSlug == text.Slug).OrderBy(paragraph => paragraph.Order).ToListAsync();
        if (expression is null) db.Add(expression = NewExpression(text));
        var wordings = await db.Set<Wording>().Where(wording => wording.ExpressionId == expression.Id).ToDictionaryAsync(wording => wording.ParagraphId);
        var words = wordings.ToDictionary(wording => wording.Key, wording => wording.Value.Content);
        var matched = new ParagraphMatching(known, words).Match(draft.Paragraphs);
        var paragraphs = Placed(text, known, matched);

        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (wordings.Remove(paragraphs[at].Id, out var there)) there.Content = draft.Paragraphs[at].Content;
            else db.Add(new Wording { ParagraphId = paragraphs[at].Id, ExpressionId = expression.Id, Content = draft.Paragraphs[at].Content });
        }

        // A paragraph that this file lacks keeps its identity and what was drawn from it; only these words go.
        foreach (var gone in wordings.Values) { db.Remove(gone); findings.Unsure("ParagraphGone", null, known.Find(paragraph => paragraph.Id == gone.ParagraphId)?.Anchor ?? ""); }
        await FootnoteAsync(expression, paragraphs);
        if (db.ChangeTracker.HasChanges()) Renew(expression);
    }

    List<Paragraph> Placed(Text text, List<Paragraph> known, IReadOnlyList<Paragraph?> matched)
    {
        var taken = known.Select(paragraph => paragraph.Anchor).ToHashSet();
        var placed = new List<Paragraph>();
        foreach (var (read, there) in draft.Paragraphs.Zip(matched))
        {
            var paragraph = there ?? new Paragraph { TextSlug = text.Slug, Anchor = Anchors.Of(read, taken), Number = read.Number, Order = 0, Kind = read.Kind };
            if (there is null) db.Add(paragraph);
            else if (draft.IsCorrected) (paragraph.Kind, paragraph.Number) = (read.Kind, read.Number ?? paragraph.Number);
            paragraph.Order = placed.Count + 1;
            placed.Add(paragraph);
        }

        foreach (var (at, rest) in known.Except(placed).ToList().Index()) rest.Order = placed.Count + 1 + at;
        return placed;
    }

    async Task FootnoteAsync(Expression expression, IReadOnlyList<Paragraph> paragraphs)
    {
        var there = await db.Set<Footnote>().Where(note => note.ExpressionId == expression.Id).ToListAsync();
        foreach (var read in draft.Footnotes)
        {
            var paragraph = paragraphs[read.Paragraph].Id;
            var same = there.Find(note => note.Marker == read.Marker && note.ParagraphId == paragraph);
            if (same is null) db.Add(new Footnote { ParagraphId = paragraph, ExpressionId = expression.Id, Marker = read.Marker, Content = read.Content });
            else
            {
                same.Content = read.Content;
                there.Remove(same);
            }
        }

        db.RemoveRange(there);
    }

    Expression NewExpression(Text text) => new()
    {
        TextSlug = text.Slug, Language = draft.Language, Title = draft.Title, FileName = draft.FileName, DocumentHash = draft.DocumentHash, ImportedAt = now,
    };

    void Renew(Expression expression) =>
        (expression.Title, expression.FileName, expression.DocumentHash, expression.ImportedAt) = (draft.Title, draft.FileName, draft.DocumentHash, now);
}
