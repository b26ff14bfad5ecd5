namespace Mogran.Partners;

/// <summary>A partner as it stands on a day.</summary>
/// <param name="Participation">Whether it takes part in the dialogue itself.</param>
/// <param name="Takes">The seat by which it takes part, or may; null when there is none on the day.</param>
/// <param name="Seats">Seats in bodies, held or perhaps held on the day, in the order of the bodies.</param>
public sealed record PartnerOnDay(Partner Partner, Tenure Participation, Seat? Takes, IReadOnlyList<SeatIn> Seats)
{
    /// <summary>Kind of the body that stands for the dialogue itself.</summary>
    public const string Participating = "process";

    public static PartnerOnDay Of(Partner partner, IEnumerable<Seat> seats, IReadOnlyDictionary<string, Body> bodies, DateOnly day)
    {
        var standing = seats.Select(seat => new SeatIn(seat, bodies[seat.BodyCode], seat.On(day))).Where(seat => seat.Tenure is not Tenure.No)
            .OrderBy(seat => seat.Body.Order).ThenBy(seat => seat.Seat.From).ToList();
        var takes = standing.Where(seat => seat.Body.Kind == Participating).MaxBy(seat => seat.Tenure);
        return new(partner, takes?.Tenure ?? Tenure.No, takes?.Seat, [.. standing.Where(seat => seat.Body.Kind != Participating && !IsOldChair(seat))]);
    }

    // A chair passes from hand to hand: one whose days are not recorded is history, not a seat of that day.
    static bool IsOldChair(SeatIn seat) => seat.Seat.Role is SeatRole.Chair && seat.Tenure is Tenure.NotRecorded;
}

/// <summary>A seat with its body, and whether it is held on the day asked about.</summary>
public sealed record SeatIn(Seat Seat, Body Body, Tenure Tenure);
