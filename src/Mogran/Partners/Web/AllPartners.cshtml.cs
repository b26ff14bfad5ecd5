using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Partners;

/// <summary>The partners as of any day: who takes part, who sits where.</summary>
[AllowAnonymous]
public sealed class AllPartnersModel(MogranDb db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? On { get; set; }

    public DayAsked Asked { get; private set; } = null!;
    public DateOnly Day => Asked.Day;

    public IReadOnlyList<PartnerOnDay> Partners { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Asked = DayAsked.Of(On, time.Today);
        var bodies = await db.Set<Body>().AsNoTracking().ToDictionaryAsync(body => body.Code);
        var seats = (await db.Set<Seat>().AsNoTracking().ToListAsync()).ToLookup(seat => seat.PartnerCode);
        var partners = await db.Set<Partner>().AsNoTracking().ToListAsync();
        Partners = [.. partners.InOrder(Language.Current, Day).Select(partner => PartnerOnDay.Of(partner, seats[partner.Code], bodies, Day))];
    }

    public IEnumerable<PartnerOnDay> Of(PartnerKind kind, Tenure participation) =>
        Partners.Where(line => line.Partner.Kind == kind && line.Participation == participation);

    public IEnumerable<PartnerOnDay> Of(PartnerKind kind) => Partners.Where(line => line.Partner.Kind == kind);
}
