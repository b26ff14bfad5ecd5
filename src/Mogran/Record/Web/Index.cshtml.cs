using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Record;

public sealed class IndexModel(MogranDb db, RecordKey key) : PageModel
{
    const int PageSize = 50;

    public RecordHead? Head { get; private set; }
    public IReadOnlyList<RecordEntry> Entries { get; private set; } = [];
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;
    public string PublicKey { get; private set; } = "";
    public long? Older { get; private set; }
    public long? Newer { get; private set; }

    public async Task OnGetAsync([FromQuery] long? before)
    {
        var dialogue = await db.DialogueAsync();
        (Zone, PublicKey) = (dialogue.TimeZone, key.Of(dialogue.Code).Verifier.ToString());
        Head = await db.HeadAsync();
        if (Head is null) return;

        var end = Math.Clamp(before ?? Head.Size, 0, Head.Size);
        Entries = await db.Set<RecordEntry>().AsNoTracking().Where(entry => entry.Index < end && entry.Index >= end - PageSize)
            .OrderByDescending(entry => entry.Index).ToListAsync();
        Older = end > PageSize ? end - PageSize : null;
        Newer = end < Head.Size ? Math.Min(Head.Size, end + PageSize) : null;
    }
}
