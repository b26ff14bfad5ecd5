using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>A text as it is read: in short or in full, and what was done about each paragraph in its margin.</summary>
[AllowAnonymous]
public sealed class OneTextModel(MogranDb db, TimeProvider time) : PageModel
{
    public Text Text { get; private set; } = null!;
    public IReadOnlyList<ShownParagraph> Paragraphs { get; private set; } = [];
    public IReadOnlyList<Expression> Expressions { get; private set; } = [];
    public IReadOnlyList<Behind> Adopted { get; private set; } = [];
    public IReadOnlyList<Behind> Present { get; private set; } = [];

    /// <summary>Reservations on the whole text.</summary>
    public IReadOnlyList<Reservation> OnTheWhole { get; private set; } = [];
    public int Reservations { get; private set; }

    /// <summary>The wording shown; null while the text is shown in short.</summary>
    public Expression? Shown { get; private set; }

    public bool HasGists { get; private set; }

    /// <summary>Paragraphs that nobody has put in short; they stand in the full wording alone.</summary>
    public int WithoutGist { get; private set; }

    [TempData] public string? Done { get; set; }

    public DateOnly Today => time.Today;

    /// <summary>Day on which the partners' names are taken.</summary>
    public DateOnly Day => Text.AdoptedOn ?? Today;

    /// <param name="wording">ISO 639-1 code of the wording to show; null for the text in short.</param>
    public async Task<IActionResult> OnGetAsync(string slug, string? wording)
    {
        if (await db.Set<Text>().AsNoTracking().SingleOrDefaultAsync(text => text.Slug == slug) is not { } found) return NotFound();
        Text = found;
        Expressions = await db.Set<Expression>().AsNoTracking().Where(expression => expression.TextSlug == slug).OrderBy(expression => expression.Language).ToListAsync();
        var paragraphs = await db.Set<Paragraph>().AsNoTracking().Where(paragraph => paragraph.TextSlug == slug).OrderBy(paragraph => paragraph.Order).ToListAsync();
        HasGists = paragraphs.Exists(paragraph => !paragraph.Gist.IsEmpty);
        Shown = Wanted(wording);
        Paragraphs = await ShownAsync(paragraphs);
        await ReadBehindAsync(slug);
        return Page();
    }

    // Where nobody has put it in short, the wording is the text; in the reader's language where there is one.
    Expression? Wanted(string? wording)
    {
        if (wording is not null) return Expressions.FirstOrDefault(expression => expression.Language == wording);
        return HasGists ? null : Expressions.FirstOrDefault(expression => expression.Language == Language.Current.Code) ?? Expressions.FirstOrDefault();
    }

    async Task<IReadOnlyList<ShownParagraph>> ShownAsync(List<Paragraph> paragraphs)
    {
        var id = Shown?.Id ?? default;
        var words = await db.Set<Wording>().AsNoTracking().Where(wording => wording.ExpressionId == id).ToDictionaryAsync(wording => wording.ParagraphId, wording => wording.Content);
        var notes = (await db.Set<Footnote>().AsNoTracking().Where(note => note.ExpressionId == id).ToListAsync()).ToLookup(note => note.ParagraphId);
        var reservations = await db.Set<Reservation>().AsNoTracking().Where(reservation => reservation.TextSlug == Text.Slug).ToListAsync();
        (OnTheWhole, Reservations) = ([.. reservations.Where(reservation => reservation.Anchor is null)], reservations.Count);
        var titles = await ContinuedAsync(paragraphs);
        if (Shown is null) WithoutGist = paragraphs.Count(paragraph => paragraph.Gist.IsEmpty);
        return [.. from paragraph in paragraphs
                   where Shown is not null ? words.ContainsKey(paragraph.Id) || !paragraph.Gist.IsEmpty : !paragraph.Gist.IsEmpty
                   select new ShownParagraph(paragraph, words.GetValueOrDefault(paragraph.Id), [.. notes[paragraph.Id]],
                       [.. reservations.Where(reservation => reservation.Anchor == paragraph.Anchor)],
                       [.. paragraph.Continues.Where(titles.ContainsKey).Select(address => titles[address])])];
    }

    async Task<Dictionary<string, Continued>> ContinuedAsync(IEnumerable<Paragraph> paragraphs)
    {
        var wanted = paragraphs.SelectMany(paragraph => paragraph.Continues).Distinct().ToList();
        var slugs = wanted.Select(address => address.Split('#')[0]).Distinct().ToList();
        var texts = await db.Set<Text>().AsNoTracking().Where(text => slugs.Contains(text.Slug)).ToDictionaryAsync(text => text.Slug);
        var others = (await db.Set<Paragraph>().AsNoTracking().Where(paragraph => slugs.Contains(paragraph.TextSlug)).ToListAsync())
            .ToDictionary(paragraph => $"{paragraph.TextSlug}#{paragraph.Anchor}");
        return wanted.Where(others.ContainsKey).ToDictionary(address => address, address => new Continued(address, texts[others[address].TextSlug].Title, others[address]));
    }

    async Task ReadBehindAsync(string slug)
    {
        var partners = await db.PartnersByCodeAsync();
        var adherences = await db.Set<Adherence>().AsNoTracking().Where(adherence => adherence.TextSlug == slug).ToListAsync();
        var byCode = adherences.ToDictionary(adherence => adherence.PartnerCode);
        var behind = partners.Values.Where(partner => byCode.ContainsKey(partner.Code)).InOrder(Language.Current, Day)
            .Select(partner => new Behind(partner, partner.NameOn(Day), byCode[partner.Code].NameUsed, byCode[partner.Code].Kind)).ToList();
        Adopted = [.. behind.Where(partner => partner.Kind is AdherenceKind.Adopted)];
        Present = [.. behind.Where(partner => partner.Kind is AdherenceKind.Present)];
    }

    /// <summary>Names of the partners that made a reservation; every partner where it names none.</summary>
    public string By(Reservation reservation, Phrases<Text> words) => reservation.PartnerCodes.Count == 0
        ? words["AllPartners"]
        : string.Join(words["Comma"], Adopted.Concat(Present).Where(behind => reservation.PartnerCodes.Contains(behind.Partner.Code)).Select(behind => behind.Name.Short.ToString()));
}

/// <param name="Words">Its words in the wording shown; null where that lacks them or the text is shown in short.</param>
public sealed record ShownParagraph(
    Paragraph Paragraph, string? Words, IReadOnlyList<Footnote> Footnotes, IReadOnlyList<Reservation> Reservations, IReadOnlyList<Continued> Continues)
{
    /// <summary>Whether it promises something, so that nothing drawn from it would be a gap.</summary>
    public bool IsPromise => Paragraph.Kind is ParagraphKind.Operative or ParagraphKind.Priority or ParagraphKind.Focus or ParagraphKind.Domain;
}

/// <summary>A paragraph of another text that is carried on here.</summary>
/// <param name="Address">"slug#anchor"</param>
public sealed record Continued(string Address, Multilingual Title, Paragraph Paragraph);

/// <param name="Name">Its name on the day of the text.</param>
public sealed record Behind(Partner Partner, PartnerName Name, string? NameUsed, AdherenceKind Kind);
