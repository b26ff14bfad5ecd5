using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Meetings;

[AllowAnonymous]
public sealed class AllMeetingsModel(MogranDb db) : PageModel
{
    /// <summary>By year, latest first; meetings whose day is not recorded stand in the year of their address or at the end.</summary>
    public IReadOnlyList<IGrouping<int?, Meeting>> Years { get; private set; } = [];

    public int Count { get; private set; }

    public async Task OnGetAsync()
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().ToListAsync();
        Count = meetings.Count;
        Years = [.. meetings.OrderByDescending(meeting => meeting.From).ThenBy(meeting => meeting.Slug, StringComparer.Ordinal)
            .GroupBy(meeting => meeting.From?.Year).OrderByDescending(year => year.Key)];
    }
}
