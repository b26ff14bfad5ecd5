using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>An entitled state objects, or states without objecting; what it will mean is said before.</summary>
[Authorize(Policy = Permission.Partner)]
public sealed class GiveAnswerModel(MogranDb db, Silence silence, TimeProvider time, Phrases<Decision> words) : PageModel
{
    public const int MostWords = 10_000;

    [BindProperty] public string? Words { get; set; }
    [BindProperty] public List<string> Paragraphs { get; set; } = [];

    /// <summary>Made with the form, so that a form sent twice is one answer.</summary>
    [BindProperty] public Guid NewVoice { get; set; }

    public VoiceKind Kind { get; private set; }
    public DecisionShown Shown { get; private set; } = null!;
    public Multilingual Name { get; private set; } = Multilingual.None;
    public DateTimeOffset Now { get; private set; }

    /// <summary>Paragraphs the report speaks of: key, number and gist.</summary>
    public IReadOnlyList<(string Key, string? Number, Multilingual Gist)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Decision> id, string partner, string kind)
    {
        if (!await ReadAsync(id, partner, kind)) return NotFound();
        if (!Shown.AnswersOf(HttpContext.Standing).Contains(partner)) return Forbid();
        NewVoice = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Decision> id, string partner, string kind)
    {
        if (!await ReadAsync(id, partner, kind)) return NotFound();
        if (!Shown.AnswersOf(HttpContext.Standing).Contains(partner)) return Forbid();
        if (Words?.Length > MostWords) ModelState.AddModelError(nameof(Words), words["TooManyWords", Print.Number(MostWords)]);
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), words[Refusal.WordsNeeded]);
        if (NewVoice == default) NewVoice = Guid.CreateVersion7();
        if (!ModelState.IsValid) return Page();

        var known = Choices.Select(choice => choice.Key).ToHashSet();
        var answer = new Answer(new(NewVoice), id, partner, OfficeOf(partner), Kind, Words!, [.. Paragraphs.Where(known.Contains).Distinct()]);
        if (await silence.ReceiveAsync(answer) is { } refused)
        {
            ModelState.AddModelError(nameof(Words), words[refused]);
            return Page();
        }

        return LocalRedirect(Url.Content($"~/decisions/{id}/voices/{NewVoice:D}"));
    }

    string OfficeOf(string partner) =>
        HttpContext.Standing.Posts.Any(post => post.PartnerCode == partner && post.Function is PostFunction.Signatory) ? Offices.Signatory : Offices.FocalPoint;

    async Task<bool> ReadAsync(Id<Decision> id, string partner, string kind)
    {
        Now = time.Now;
        if (!Enum.TryParse<VoiceKind>(kind, ignoreCase: true, out var asked) || !Enum.IsDefined(asked)) return false;
        if (await DecisionShown.FindAsync(db, id, Now) is not { } shown || await db.PartnerAsync(partner) is not { } of) return false;

        (Shown, Kind, Name) = (shown, asked, of.NameOn(time.Today).Short);
        var content = ContentJson.Read(await db.Set<Edition>().Where(edition => edition.Id == shown.Decision.EditionId).Select(edition => edition.Content).SingleAsync());
        Choices = [.. content.Paragraphs.Select(paragraph => ($"{paragraph.Text}#{paragraph.Anchor}", paragraph.Number, paragraph.Gist))];
        return true;
    }
}
