using Mogran.Monitoring;
using Mogran.Plan;
using Outcome = Mogran.Monitoring.FigureReading.Outcome;

namespace Mogran.Tests.Monitoring;

/// <summary>What one line of a return can say, and what keeps it from being submitted.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("١٢٣٤٫٥", 1234.5)]
    [InlineData("-3", -3)]
    [InlineData("0.125", 0.125)]
    [InlineData("1\u202f234", 1234)]
    public void A_figure_is_read_as_people_write_it(string written, double value)
    {
        Assert.Equal(Outcome.Read, FigureReading.Read(written, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("1,234", Outcome.TwoReadings)]
    [InlineData("12.345", Outcome.TwoReadings)]
    [InlineData("about 5", Outcome.NotANumber)]
    [InlineData("5-6", Outcome.NotANumber)]
    [InlineData("99999999999999999999", Outcome.TooLarge)]
    [InlineData("99999999999999999999999999999999999999", Outcome.NotANumber)]
    [InlineData("", Outcome.Empty)]
    [InlineData(null, Outcome.Empty)]
    public void A_figure_that_is_none_or_could_be_two_is_not_taken(string? written, Outcome outcome) =>
        Assert.Equal(outcome, FigureReading.Read(written, out _));

    [Fact]
    public void Five_answers_and_no_answer_are_six_different_things()
    {
        Assert.Equal(Lack.NoAnswer, LackOf(null));
        Assert.Equal(Lack.None, LackOf(Answer.Value, 0));
        Assert.Equal(Lack.NoValue, LackOf(Answer.Value));
        Assert.Equal(Lack.None, LackOf(Answer.NoDataYet));
        Assert.Equal(Lack.None, LackOf(Answer.NotApplicable));
        Assert.Equal(Lack.NoReason, LackOf(Answer.NotDisclosed));
        Assert.Equal(Lack.None, LackOf(Answer.NotDisclosed, reason: "Under judicial review."));
        Assert.Equal(Lack.None, LackOf(Answer.NotAsked));
        Assert.Equal(Lack.Negative, LackOf(Answer.Value, -1));
    }

    [Fact]
    public void A_share_is_at_most_a_hundred_and_an_amount_has_a_currency()
    {
        var line = Line(EntryKind.Indicator, Answer.Value, 101);
        Assert.Equal(Lack.OverHundred, Completeness.LackOf(line, isPercentage: true));
        Assert.Equal(Lack.None, Completeness.LackOf(line));
        Assert.Equal(Lack.NoCurrency, Completeness.LackOf(Line(EntryKind.Activity, Answer.Value, 5)));
    }

    [Fact]
    public void Unchanged_answers_what_was_known_whatever_it_was()
    {
        var line = new Entry
        {
            Kind = EntryKind.Activity, Subject = "X-1", Order = 1, KnownAnswer = Answer.Value, KnownValue = 5m, KnownCurrency = "EUR", KnownStage = Stage.UnderWay,
        };
        line.ConfirmUnchanged();
        Assert.Equal((Answer.Value, 5m, "EUR", Stage.UnderWay, Confirmation.Unchanged), (line.Answer, line.Value, line.Currency, line.Stage, line.Confirmation));
        Assert.Throws<InvalidOperationException>(Line(EntryKind.Indicator, null, null).ConfirmUnchanged);
    }

    [Fact]
    public void What_is_typed_without_being_an_answer_becomes_no_value()
    {
        var line = Line(EntryKind.Indicator, Answer.Value, 7);
        new Said(Answer.NoDataYet, false, 7m, null, null, null, null).PutInto(line);
        Assert.Equal((Answer.NoDataYet, null), (line.Answer, line.Value));
        new Said(null, false, null, null, null, null, null).PutInto(line);
        Assert.Equal((null, null, Confirmation.Prefilled), (line.Answer, line.Value, line.Confirmation));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "Europe/Berlin", HourFault.DoesNotExist)]
    [InlineData("2026-10-25", "02:30", "Europe/Berlin", HourFault.OccursTwice)]
    [InlineData("2026-10-25", "03:30", "Europe/Berlin", HourFault.None)]
    [InlineData("2026-12-04", "18:00", "Africa/Cairo", HourFault.None)]
    [InlineData("2026-12-04", "18:00", "Nowhere/None", HourFault.UnknownZone)]
    public void A_deadline_is_one_instant(string day, string hour, string zone, HourFault fault)
    {
        Assert.Equal(fault, DueTime.Of(DateOnly.Parse(day), TimeOnly.Parse(hour), zone, out var instant));
        if (zone == "Africa/Cairo") Assert.Equal(new DateTimeOffset(2026, 12, 4, 16, 0, 0, TimeSpan.Zero), instant);
    }

    static Lack LackOf(Answer? answer, decimal? value = null, string? reason = null)
    {
        var line = Line(EntryKind.Indicator, answer, value);
        line.Reason = reason;
        return Completeness.LackOf(line);
    }

    static Entry Line(EntryKind kind, Answer? answer, decimal? value) =>
        new() { Kind = kind, Subject = "1", Order = 1, Answer = answer, Value = value };
}
