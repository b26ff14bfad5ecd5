using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>What was read of a file, to be looked at and corrected; then it is saved.</summary>
[Authorize(Policy = Permission.Secretariat)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed partial class CheckTextModel(MogranDb db, TextImport import, TimeProvider time, Phrases<Text> words) : PageModel
{
    [BindProperty] public CheckedText Form { get; set; } = new();

    public DraftText Draft { get; private set; } = null!;
    public IReadOnlyList<Text> Texts { get; private set; } = [];
    public IReadOnlyDictionary<string, Partner> Partners { get; private set; } = new Dictionary<string, Partner>();

    public IEnumerable<Problem> Unsure => Draft.Findings.Where(finding => finding.Severity is Severity.Unsure);
    public IEnumerable<Problem> Notes => Draft.Findings.Where(finding => finding.Severity is Severity.Note);

    /// <summary>Day on which partners' names are taken.</summary>
    public DateOnly Day => Draft.Date ?? time.Today;

    public async Task<IActionResult> OnGetAsync(string hash, string name)
    {
        if (await ReadAsync(hash, name) is null) return NotFound();
        var found = await import.FindAsync(Draft);
        Form = CheckedText.Of(Draft, found?.Slug, Partners.Values.InOrder(Shared.Language.Current, Day));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string hash, string name)
    {
        if (await ReadAsync(hash, name) is not { } bytes) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();

        var outcome = await import.SaveAsync(Form.Applied(Draft, Partners), bytes, Form.Slug ?? "");
        TempData[nameof(OneTextModel.Done)] = outcome.Changed ? "TextSaved" : "TextUnchanged";
        return RedirectToPage("OneText", new { slug = outcome.Slug, wording = outcome.Language });
    }

    async Task<byte[]?> ReadAsync(string hash, string name)
    {
        var document = await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(kept => kept.Hash == hash);
        if (document is null || name is null) return null;
        var bytes = document.Unpacked();
        try { Draft = await import.ReadAsync(Path.GetFileName(name), bytes); }
        catch (RefusedException) { return null; }

        Partners = await db.PartnersByCodeAsync();
        Texts = [.. (await db.Set<Text>().AsNoTracking().ToListAsync()).OrderByDescending(text => text.AdoptedOn ?? DateOnly.MinValue)];
        return bytes;
    }

    void Check()
    {
        if (string.IsNullOrWhiteSpace(Form.Title)) ModelState.AddModelError("Form.Title", words["TitleNeeded"]);
        if (!Form.HasWords) ModelState.AddModelError("Form.Paragraphs", words["ParagraphNeeded"]);
        if (Shared.Language.Of(Form.Language) is null) ModelState.AddModelError("Form.Language", words["LanguageNeeded"]);
        foreach (var (at, paragraph) in Form.Paragraphs.Index())
            if (!string.IsNullOrWhiteSpace(paragraph.Number) && !Number().IsMatch(paragraph.Number))
                ModelState.AddModelError($"Form.Paragraphs[{at}].Number", words["NumberWrong", paragraph.Number]);
    }

    [GeneratedRegex(@"^\s*[\p{L}\p{N}][\p{L}\p{N}.\-]{0,11}\s*$")]
    private static partial Regex Number();
}
