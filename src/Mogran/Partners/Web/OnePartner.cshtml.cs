using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Partners;

[AllowAnonymous]
public sealed class OnePartnerModel(MogranDb db, TimeProvider time) : PageModel
{
    public Partner Partner { get; private set; } = null!;
    public PartnerName Name { get; private set; } = null!;
    public DateOnly Day => time.Today;

    /// <summary>Every seat ever recorded, the dialogue's own first, in order of time.</summary>
    public IReadOnlyList<SeatIn> Seats { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await db.PartnerAsync(code) is not { } partner)
            return code != code.ToUpperInvariant() && await db.PartnerAsync(code.ToUpperInvariant()) is { } known
                ? RedirectPermanent(Url.Content("~/partners/" + known.Code)) : NotFound();

        Partner = partner;
        Name = partner.NameOn(Day);
        var bodies = await db.Set<Body>().AsNoTracking().ToDictionaryAsync(body => body.Code);
        var seats = await db.Set<Seat>().AsNoTracking().Where(seat => seat.PartnerCode == code).ToListAsync();
        Seats = [.. seats.Select(seat => new SeatIn(seat, bodies[seat.BodyCode], seat.On(Day)))
            .OrderBy(seat => seat.Body.Order).ThenBy(seat => seat.Seat.Begins)];
        return Page();
    }
}
