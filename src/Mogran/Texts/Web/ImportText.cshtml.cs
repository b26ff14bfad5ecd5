using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>Takes a file; what was read of it is shown on the next page before anything is saved.</summary>
[Authorize(Policy = Permission.Secretariat)]
[RequestSizeLimit(TextImport.MostBytes + 100_000)]
public sealed class ImportTextModel(MogranDb db, TextImport import, TimeProvider time, Phrases<Text> words) : PageModel
{
    [BindProperty] public IFormFile? Given { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Given is null) return Wrong(words["FileNeeded"]);
        if (Given.Length > TextImport.MostBytes) return Wrong(words["Problem_TooLarge", PlainFile.Megabytes(Given.Length), PlainFile.Megabytes(TextImport.MostBytes)]);
        var name = Path.GetFileName(Given.FileName.Replace('\\', '/'));
        var bytes = new byte[Given.Length];
        await using (var upload = Given.OpenReadStream()) await upload.ReadExactlyAsync(bytes);
        try
        {
            var draft = await import.ReadAsync(name, bytes);
            await KeepAsync(bytes, name);
            return RedirectToPage("CheckText", new { hash = draft.DocumentHash, name });
        }
        catch (RefusedException refused)
        {
            return Wrong(refused.Problem.Place is { } place ? $"{name}, {place}: {refused.Problem.Sentence}" : $"{name}: {refused.Problem.Sentence}");
        }
    }

    // The library keeps it by what it is, so that the next page can be opened again, on any node.
    Task KeepAsync(byte[] bytes, string name) => db.WriteAsync(async () =>
    {
        var document = Document.Of(bytes, TextImport.MediaType(name), time.Now);
        if (!await db.Set<Document>().AnyAsync(kept => kept.Hash == document.Hash)) db.Add(document);
    });

    PageResult Wrong(string sentence)
    {
        ModelState.AddModelError(nameof(Given), sentence);
        return Page();
    }
}
