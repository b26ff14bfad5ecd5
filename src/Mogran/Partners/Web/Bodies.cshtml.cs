using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Partners;

/// <summary>The bodies with their seats as of any day, and the chairs over time.</summary>
[AllowAnonymous]
public sealed class BodiesModel(MogranDb db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? On { get; set; }

    public DayAsked Asked { get; private set; } = null!;
    public DateOnly Day => Asked.Day;

    public IReadOnlyDictionary<string, Partner> Partners { get; private set; } = new Dictionary<string, Partner>();
    public IReadOnlyList<BodyOnDay> Bodies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Asked = DayAsked.Of(On, time.Today);
        Partners = await db.PartnersByCodeAsync();
        var order = Partners.Values.InOrder(Language.Current, Day).Select((partner, place) => (partner.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place);
        var seats = (await db.Set<Seat>().AsNoTracking().ToListAsync()).ToLookup(seat => seat.BodyCode);
        Bodies = [.. (await db.Set<Body>().AsNoTracking().OrderBy(body => body.Order).ToListAsync())
            .Select(body => new BodyOnDay(body, [.. seats[body.Code].Select(seat => new SeatIn(seat, body, seat.On(Day)))
                .OrderBy(seat => seat.Seat.Role is SeatRole.Chair ? seat.Seat.Begins.DayNumber : order[seat.Seat.PartnerCode])]))];
    }
}

/// <param name="All">Every seat ever recorded: chairs in order of time, others in the order of the language.</param>
public sealed record BodyOnDay(Body Body, IReadOnlyList<SeatIn> All)
{
    public IEnumerable<SeatIn> Standing => All.Where(seat => seat.Tenure is not Tenure.No);

    /// <summary>A chair is one seat that passes from hand to hand: it is shown as a succession.</summary>
    public bool IsSuccession => All.Any(seat => seat.Seat.Role is SeatRole.Chair);
}
