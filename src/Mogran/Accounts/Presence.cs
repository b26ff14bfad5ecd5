using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>Finds out, once a request, who is here and what they may do today.</summary>
public static class Presence
{
    extension(HttpContext http)
    {
        /// <summary>What the visitor may do on this day.</summary>
        public Standing Standing => http.Features.Get<Standing>() ?? Standing.Outsider;
    }

    public static async Task<Standing> StandingAsync(MogranDb db, Guid account, DateOnly today)
    {
        var name = await db.Set<Account>().Where(known => known.Id == account).Select(known => known.Name).SingleOrDefaultAsync();
        if (name is null) return Standing.Outsider;

        var held = await db.Set<Holding>().AsNoTracking().Where(holding => holding.AccountId == account).ToListAsync();
        var postIds = held.Where(holding => holding.InForceOn(today)).Select(holding => holding.PostId).ToList();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => postIds.Contains(post.Id)).ToListAsync();
        return new(account, name, posts, await ChairOnAsync(db, today));
    }

    /// <summary>Partner in the chair on a day; null when it is vacant or not recorded.</summary>
    public static async Task<string?> ChairOnAsync(MogranDb db, DateOnly day)
    {
        var seats = await db.Set<Seat>().AsNoTracking().Where(seat => seat.Role == SeatRole.Chair).ToListAsync();
        return seats.Where(seat => seat.HeldOn(day)).MaxBy(seat => seat.Begins)?.PartnerCode;
    }

    /// <summary>Middleware; after authentication, before authorization.</summary>
    public static async Task FindAsync(HttpContext http, RequestDelegate next)
    {
        if (Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            var today = http.RequestServices.GetRequiredService<TimeProvider>().Today;
            http.Features.Set(await StandingAsync(http.RequestServices.GetRequiredService<MogranDb>(), account, today));
        }

        await next(http);
    }
}
