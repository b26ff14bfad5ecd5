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
public sealed class DeskModel(MogranDb db) : PageModel
{
    const int Most = 30;

    TimeZoneInfo zone = TimeZoneInfo.Utc;

    public IReadOnlyList<Import> Imports { get; private set; } = [];
    public IReadOnlyList<(Source Source, int Records)> Sources { get; private set; } = [];
    public int Waiting { get; private set; }
    public IReadOnlyList<(Id<WatchedFile> Id, string Name)> WaitingFiles { get; private set; } = [];

    public string When(DateTimeOffset instant) => Print.Instant(instant, zone);

    public async Task OnGetAsync()
    {
        zone = (await db.DialogueAsync()).TimeZone;
        Waiting = await db.Waiting().CountAsync();
        WaitingFiles = await db.WaitingFilesAsync();
        Imports = await db.Set<Import>().AsNoTracking().OrderByDescending(import => import.At).Take(Most).ToListAsync();
        var counts = await db.Set<GatheredRecord>().GroupBy(record => record.SourceId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        Sources = [.. (await db.Set<Source>().AsNoTracking().OrderByDescending(source => source.ReadAt).Take(200).ToListAsync())
            .Select(source => (source, counts.GetValueOrDefault(source.Id)))];
    }
}
