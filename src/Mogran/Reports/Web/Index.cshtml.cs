using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Monitoring;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Reports;

/// <summary>The editions of the periodic report; the Secretariat computes the next draft here.</summary>
[AllowAnonymous]
public sealed class ReportsModel(MogranDb db, Editions editions, AdoptedEditions adopted, Recorder recorder, TimeProvider time) : PageModel
{
    public IReadOnlyList<EditionHead> Adopted { get; private set; } = [];
    public IReadOnlyList<EditionHead> Drafts { get; private set; } = [];

    /// <summary>Numbers of the rounds held, latest first.</summary>
    public IReadOnlyList<int> Rounds { get; private set; } = [];

    /// <summary>Id of the last draft when the page was shown: a form sent twice computes once.</summary>
    public string? Latest { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync()
    {
        var all = await editions.ListAsync(HttpContext.Standing);
        (Adopted, Drafts) = ([.. all.Where(edition => edition.AdoptedAt is not null)], [.. all.Where(edition => edition.AdoptedAt is null)]);
        Latest = all.Count > 0 ? all[0].Id.ToString() : null;
        Zone = (await db.DialogueAsync()).TimeZone;
        if (HttpContext.Standing.IsSecretariat)
            Rounds = await db.Set<Round>().OrderByDescending(round => round.Number).Select(round => round.Number).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync(int? round, string? after)
    {
        if (!HttpContext.Standing.IsSecretariat) return Forbid();
        var latest = (await editions.ListAsync(HttpContext.Standing)).FirstOrDefault();
        if (latest is not null && latest.Id.ToString() != after) return LocalRedirect(Url.Content("~" + latest.Href));

        var held = round is { } number ? await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(one => one.Number == number) : null;
        var computed = await Drafting.ComputeAsync(db, held, time.Now, await adopted(db, time.Now));
        var kept = await db.WriteAsync(async () =>
        {
            var edition = await Drafting.KeepAsync(db, computed);
            if (edition == computed) await recorder.AppendAsync(db, ActOf(edition));
            return edition;
        });
        return LocalRedirect(Url.Content($"~/reports/{kept.Number}/drafts/{kept.Draft}"));
    }

    static Act ActOf(Edition edition) => new("edition.computed", Offices.Secretariat, null, "edition", edition.Id.ToString(), new JsonObject
    {
        ["number"] = edition.Number, ["draft"] = edition.Draft, ["hash"] = edition.Hash,
    });
}
