using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The gathering desk: where values come from, the last imports, what waits for a judgement.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class DeskModel(MogranDb db, Uploads uploads, TimeProvider time) : PageModel
{
    const int Most = 30, MostSources = 200;

    TimeZoneInfo zone = TimeZoneInfo.Utc;

    public IReadOnlyList<Import> Imports { get; private set; } = [];
    public IReadOnlyList<(Source Source, int Records, string? Publisher)> Sources { get; private set; } = [];
    public int Waiting { get; private set; }

    /// <summary>Watched sources of which something fails.</summary>
    public int Failing { get; private set; }

    /// <summary>Files that were sent and neither imported nor removed.</summary>
    public int Sent { get; private set; }

    /// <summary>Watched files with changes that wait; the first of them, and how many there are.</summary>
    public IReadOnlyList<WatchedFile> WaitingFiles { get; private set; } = [];
    public int AllWaitingFiles { get; private set; }

    /// <summary>Nothing where there is none: what happened stands out.</summary>
    public static string Some(int count) => count > 0 ? Print.Number(count) : "";

    /// <summary>The hour is on the import's page.</summary>
    public string DayOf(DateTimeOffset instant) => Print.Day(instant, zone);

    public async Task OnGetAsync()
    {
        zone = (await db.DialogueAsync()).TimeZone;
        Waiting = await new SuggestionQueue(db).WaitingAsync();
        Sent = uploads.Waiting(time.Now).Count;
        Failing = await db.FailingSourcesAsync();
        WaitingFiles = await db.WaitingFiles().Take(Watches.FirstShown).ToListAsync();
        AllWaitingFiles = await db.WaitingFiles().CountAsync();
        Imports = await db.Set<Import>().AsNoTracking().OrderByDescending(import => import.At).Take(Most).ToListAsync();
        var counts = await db.Set<GatheredRecord>().GroupBy(record => record.SourceId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var publishers = await db.PublishersAsync(MostSources);
        Sources = [.. (await db.Set<Source>().AsNoTracking().OrderByDescending(source => source.ReadAt).Take(MostSources).ToListAsync())
            .Select(source => (source, counts.GetValueOrDefault(source.Id), source.Publisher ?? publishers.GetValueOrDefault(source.Id)))];
    }
}
