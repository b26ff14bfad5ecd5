using Mogran.Partners;

namespace Mogran.Tests.Partners;

public sealed class SeatTests
{
    static readonly DateOnly Start = Day("2019-03-07");
    static readonly DateOnly End = Day("2023-03-16");

    [Theory]
    [InlineData("2019-03-06", Tenure.No)]
    [InlineData("2019-03-07", Tenure.Yes)]
    [InlineData("2023-03-16", Tenure.Yes)]
    [InlineData("2023-03-17", Tenure.No)]
    public void Both_days_of_a_seat_belong_to_it(string day, Tenure expected)
    {
        var seat = Seat();
        (seat.From, seat.To) = (Start, End);

        Assert.Equal(expected, seat.On(Day(day)));
    }

    [Fact]
    public void An_open_end_lasts()
    {
        var seat = Seat();
        seat.From = Start;

        Assert.Equal(Tenure.Yes, seat.On(Day("2026-11-22")));
    }

    [Theory]
    [InlineData("2019-03-06", Tenure.No)]
    [InlineData("2020-12-31", Tenure.Yes)]
    [InlineData("2021-01-01", Tenure.NotRecorded)]
    public void A_seat_whose_end_is_not_recorded_is_held_as_long_as_it_was_seen(string day, Tenure expected)
    {
        var seat = Seat();
        (seat.From, seat.EndUnknown, seat.SeenTo) = (Start, true, Day("2020-12-31"));

        Assert.Equal(expected, seat.On(Day(day)));
    }

    [Theory]
    [InlineData("2015-12-31", Tenure.No)]
    [InlineData("2016-06-01", Tenure.NotRecorded)]
    [InlineData("2017-01-01", Tenure.No)]
    public void A_seat_known_only_by_its_year_is_held_on_no_certain_day(string day, Tenure expected)
    {
        var seat = Seat();
        (seat.StartUnknown, seat.EndUnknown, seat.NotBefore, seat.NotAfter) = (true, true, Day("2016-01-01"), Day("2016-12-31"));

        Assert.Equal(expected, seat.On(Day(day)));
    }

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    static Seat Seat() => new() { BodyCode = "chair", PartnerCode = "ER", Role = SeatRole.Chair };
}
