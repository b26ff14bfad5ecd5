using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>The states that may break a silence opened on a day: those that take part in the dialogue on that day.</summary>
/// <param name="States">In protocol order of the language at hand.</param>
/// <param name="LeftOut">States whose seat is not recorded for the day, while those of others are.</param>
/// <param name="Assumed">True when nobody's seat is recorded for the day: then every seat not known to have ended counts.</param>
public sealed record EntitledStates(IReadOnlyList<Partner> States, IReadOnlyList<Partner> LeftOut, bool Assumed)
{
    public static async Task<EntitledStates> OnAsync(MogranDb db, DateOnly day)
    {
        var bodies = await db.Set<Body>().AsNoTracking().Where(body => body.Kind == PartnerOnDay.Participating).Select(body => body.Code).ToListAsync();
        var seats = await db.Set<Seat>().AsNoTracking()
            .Where(seat => bodies.Contains(seat.BodyCode) && (seat.Role == SeatRole.Member || seat.Role == SeatRole.Chair)).ToListAsync();
        var states = await db.Set<Partner>().AsNoTracking().Where(partner => partner.Kind == PartnerKind.State).ToDictionaryAsync(partner => partner.Code);
        var tenures = seats.Where(seat => states.ContainsKey(seat.PartnerCode)).GroupBy(seat => seat.PartnerCode)
            .ToDictionary(group => group.Key, group => group.Max(seat => seat.On(day)));

        var held = Of(Tenure.Yes);
        var unsure = Of(Tenure.NotRecorded);
        return held.Count > 0 ? new(held, unsure, false) : new(unsure, [], unsure.Count > 0);

        List<Partner> Of(Tenure tenure) =>
            [.. tenures.Where(pair => pair.Value == tenure).Select(pair => states[pair.Key]).InOrder(Language.Current, day)];
    }
}
