using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>A file is sent: of a sheet the columns are looked at first; then it is said what an import would do.</summary>
[Authorize(Policy = Permission.Secretariat)]
[RequestSizeLimit(LargestUpload), RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
public sealed class UploadModel(Uploads uploads, Runs runs, TimeProvider time, Phrases<Import> words) : PageModel
{
    const long LargestUpload = 500_000_000;

    [BindProperty] public IFormFile? Given { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Given is null || Given.Length == 0)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Given), words["FileNeeded"]);
            return Page();
        }

        await using var content = Given.OpenReadStream();
        var upload = await uploads.KeepAsync(Given.FileName, content, time.Now, cancellation);
        if (Gatherer.KindOf(uploads.Find(upload)!) == ImportKind.Sheet) return LocalRedirect(Url.Content($"~/gathering/columns/{upload}"));

        var run = Guid.CreateVersion7();
        await runs.StartAsync(run, upload);
        return LocalRedirect(Url.Content($"~/gathering/runs/{run}"));
    }
}
