using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Meetings;

[AllowAnonymous]
public sealed class OneMeetingModel(MogranDb db, TimeProvider time) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public Body? Body { get; private set; }
    public Partner? Host { get; private set; }
    public Source? Source { get; private set; }

    /// <summary>Texts adopted in its days by its body, or on its very day and place where it names no body.</summary>
    public IReadOnlyList<Text> Adopted { get; private set; } = [];

    public Meeting? Before { get; private set; }
    public Meeting? After { get; private set; }

    /// <summary>Day on which names are those in force: the meeting's own.</summary>
    public DateOnly Day => Meeting.From ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.From != null || meeting.Slug == slug).OrderBy(meeting => meeting.From).ToListAsync();
        if (meetings.Find(meeting => meeting.Slug == slug) is not { } found) return NotFound();

        Meeting = found;
        Body = await db.Set<Body>().FindAsync(found.BodyCode ?? "");
        Host = await db.PartnerAsync(found.Country ?? "");
        Source = await db.Set<Source>().AsNoTracking().FirstOrDefaultAsync(source => source.Code == found.Source);
        var kin = meetings.FindAll(meeting => meeting.BodyCode == found.BodyCode && meeting.From is not null && found.BodyCode is not null);
        var place = kin.IndexOf(found);
        (Before, After) = (kin.ElementAtOrDefault(place - 1), place < 0 ? null : kin.ElementAtOrDefault(place + 1));
        if (found.From is { } from) Adopted = await AdoptedAsync(from, found.To ?? from, found.BodyCode);
        return Page();
    }

    async Task<IReadOnlyList<Text>> AdoptedAsync(DateOnly from, DateOnly to, string? body) =>
        body is null ? [] : await db.Set<Text>().AsNoTracking()
            .Where(text => text.AdoptedOn >= from && text.AdoptedOn <= to && text.BodyCode == body).ToListAsync();
}
