using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Partners;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Decisions;

public sealed class OpeningTests
{
    // Egypt moves its clocks on the last Friday of April at 00:00 and back on the last Thursday of October at 24:00.
    [Theory]
    [InlineData("2026-04-24", "00:00", "Africa/Cairo", Refusal.HourSkipped)]
    [InlineData("2026-04-24", "00:59", "Africa/Cairo", Refusal.HourSkipped)]
    [InlineData("2026-04-23", "23:59", "Africa/Cairo", null, "2026-04-23T21:59:00Z")]
    [InlineData("2026-04-24", "01:00", "Africa/Cairo", null, "2026-04-23T22:00:00Z")]
    [InlineData("2026-10-29", "22:59", "Africa/Cairo", null, "2026-10-29T19:59:00Z")]
    [InlineData("2026-10-29", "23:00", "Africa/Cairo", Refusal.HourTwice)]
    [InlineData("2026-10-29", "23:30", "Africa/Cairo", Refusal.HourTwice)]
    [InlineData("2026-10-30", "00:00", "Africa/Cairo", null, "2026-10-29T22:00:00Z")]
    [InlineData("2026-12-04", "18:00", "Africa/Cairo", null, "2026-12-04T16:00:00Z")]
    [InlineData("2026-03-29", "02:30", "Europe/Brussels", Refusal.HourSkipped)]
    [InlineData("2026-12-04", "18:00", "UTC", null, "2026-12-04T18:00:00Z")]
    [InlineData("2026-12-04", "18:00", "Cairo", Refusal.NoSuchZone)]
    [InlineData("2026-12-04", "18:00", "../etc/passwd", Refusal.NoSuchZone)]
    [InlineData("2026-12-04", "18:00", "", Refusal.NoSuchZone)]
    public void An_hour_stands_for_one_instant_or_is_refused(string day, string hour, string zone, Refusal? refused, string? instant = null)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var wall = new WallTime(DateOnly.Parse(day, culture), TimeOnly.Parse(hour, culture), zone);

        Assert.Equal(refused, wall.Resolve(out var resolved));
        if (instant is not null) Assert.Equal(DateTimeOffset.Parse(instant, culture), resolved);
    }

    [Theory]
    [InlineData(0, null, Refusal.InThePast)]
    [InlineData(-1, "urgent", Refusal.InThePast)]
    [InlineData(71, null, Refusal.PeriodTooShort)]
    [InlineData(71, "  ", Refusal.PeriodTooShort)]
    [InlineData(71, "The conference meets on Wednesday.", null)]
    [InlineData(72, null, null)]
    [InlineData(366 * 24 + 1, null, Refusal.PeriodTooLong)]
    public async Task A_period_is_long_enough_or_says_why_not(int hours, string? reason, Refusal? refused)
    {
        await using var silence = await SilenceCase.CreateAsync();

        var answer = await silence.OpenSilenceAsync(silence.Proposal with { Deadline = SilenceCase.Start.AddHours(hours), ShorterBecause = reason });

        Assert.Equal(refused, answer);
        Assert.Equal(refused is null ? ["decision.opened"] : [], await silence.ActsAsync());
    }

    [Fact]
    public async Task Two_drafts_of_an_edition_are_never_under_silence_together()
    {
        await using var silence = await SilenceCase.OpenAsync();
        var (second, next) = (SilenceCase.Edition(1, 2), SilenceCase.Edition(2, 1));
        await silence.AddAsync(second, next);
        var proposal = silence.Proposal with { Decision = Id<Decision>.New(), Edition = second.Id };

        Assert.Equal(Refusal.EditionTaken, await silence.OpenSilenceAsync(proposal));
        Assert.Null(await silence.OpenSilenceAsync(proposal with { Edition = next.Id }));
        Assert.Equal(Refusal.NoSuchEdition, await silence.OpenSilenceAsync(proposal with { Decision = Id<Decision>.New(), Edition = Id<Edition>.New() }));
        silence.Clock.At = SilenceCase.Deadline;
        Assert.Equal(Refusal.EditionTaken, await silence.OpenSilenceAsync(proposal with { Decision = Id<Decision>.New(), Deadline = SilenceCase.Deadline.AddDays(9) }));
    }

    [Theory]
    [InlineData(false, false, "EG,FR,IT", "", false)] // all seats recorded
    [InlineData(true, false, "EG,FR", "IT", false)] // one is not recorded for the day: left out, and named
    [InlineData(true, true, "EG,FR,IT", "", true)] // none is: seats not known to have ended are taken, and it is said
    public async Task Entitled_are_the_states_that_take_part_on_the_day(bool italyUnknown, bool allUnknown, string entitled, string leftOut, bool assumed)
    {
        await using var silence = await SilenceCase.CreateAsync();
        await using (var db = silence.Open())
            await db.WriteAsync(async () =>
            {
                foreach (var seat in await db.Set<Seat>().Where(seat => seat.BodyCode == "process" && seat.To == null).ToListAsync())
                    seat.EndUnknown = allUnknown || (italyUnknown && seat.PartnerCode == "IT");
            });

        await using var fresh = silence.Open();
        var states = await EntitledStates.OnAsync(fresh, new(2026, 11, 22));

        Assert.Equal((entitled, leftOut, assumed), (Codes(states.States), Codes(states.LeftOut), states.Assumed));
    }

    [Fact]
    public async Task Nothing_is_opened_while_nobody_is_known_to_be_in_the_chair()
    {
        await using var silence = await SilenceCase.CreateAsync();
        await using (var db = silence.Open())
            await db.WriteAsync(async () => { (await db.Set<Seat>().SingleAsync(seat => seat.BodyCode == "chair")).To = new(2026, 1, 1); });

        Assert.Equal(Refusal.NoChair, await silence.OpenSilenceAsync(silence.Proposal));
    }

    static string Codes(IEnumerable<Partner> partners) => string.Join(',', partners.Select(partner => partner.Code));
}
