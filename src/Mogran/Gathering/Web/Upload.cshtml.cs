using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>A file is sent: of a sheet the columns are looked at first; then it is said what an import would do.</summary>
[Authorize(Policy = Permission.Secretariat)]
[RequestSizeLimit(LargestUpload), RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
public sealed class UploadModel(MogranDb db, Uploads uploads, Runs runs, TimeProvider time, Phrases<Import> words) : PageModel
{
    const long LargestUpload = 500_000_000;

    TimeZoneInfo zone = TimeZoneInfo.Utc;

    [TempData] public string? Done { get; set; }

    [BindProperty] public IFormFile? Given { get; set; }

    /// <summary>Files that were sent before, to go on with.</summary>
    public IReadOnlyList<Upload> Waiting { get; private set; } = [];

    public string When(Upload upload) => Print.Instant(upload.At, zone);

    public async Task OnGetAsync()
    {
        zone = (await db.DialogueAsync()).TimeZone;
        Waiting = uploads.Waiting(time.Now);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Given is null || Given.Length == 0)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Given), words["FileNeeded"]);
            await OnGetAsync();
            return Page();
        }

        await using var content = Given.OpenReadStream();
        var upload = await uploads.KeepAsync(Given.FileName, content, time.Now, cancellation);
        return await GoOnAsync(upload, Guid.CreateVersion7());
    }

    /// <param name="run">Made with the form, so that a form sent twice starts one import.</param>
    public async Task<IActionResult> OnPostGoOnAsync(Guid upload, Guid run) =>
        uploads.Find(upload) is null ? LocalRedirect(Url.Content("~/gathering/import")) : await GoOnAsync(upload, run);

    public IActionResult OnPostRemove(Guid upload)
    {
        uploads.Drop(upload);
        Done = words["UploadRemoved"];
        return LocalRedirect(Url.Content("~/gathering/import"));
    }

    async Task<IActionResult> GoOnAsync(Guid upload, Guid run)
    {
        if (Gatherer.KindOf(uploads.Find(upload)!) == ImportKind.Sheet) return LocalRedirect(Url.Content($"~/gathering/columns/{upload}"));
        await runs.StartAsync(run, upload);
        return LocalRedirect(Url.Content($"~/gathering/runs/{run}"));
    }
}
