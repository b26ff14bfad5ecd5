using Mogran.Plan;

namespace Mogran.Tests.Plan;

public sealed class StageTests
{
    static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2", "2025-01-01", "2027-01-01", Stage.UnderWay)]
    [InlineData("2", "2019-01-01", "2022-01-31", Stage.Ended)]
    [InlineData("2", "2027-01-01", null, Stage.Planned)]
    [InlineData("1", null, null, Stage.Planned)]
    [InlineData("1", "2026-01-01", "2027-01-01", Stage.UnderWay)]
    [InlineData("3", "2019-01-01", null, Stage.Ended)]
    [InlineData("4", null, "2027-01-01", Stage.Ended)]
    [InlineData("5", "2019-01-01", "2022-01-31", Stage.None)]
    [InlineData("6", "2019-01-01", null, Stage.None)]
    [InlineData(null, "2019-01-01", null, Stage.UnderWay)]
    [InlineData(null, null, null, Stage.Planned)]
    [InlineData("2", "2019-01-01", "2026-11-22", Stage.UnderWay)]
    public void An_activity_stands_where_its_status_and_days_say(string? status, string? start, string? end, Stage stage) =>
        Assert.Equal(stage, Stages.Of(status, Day(start), Day(end), Today));

    [Fact]
    public void Together_they_have_ended_only_when_all_have()
    {
        Assert.Equal(Stage.None, Stages.Of([]));
        Assert.Equal(Stage.Ended, Stages.Of([Stage.Ended, Stage.None, Stage.Ended]));
        Assert.Equal(Stage.UnderWay, Stages.Of([Stage.Ended, Stage.Planned]));
        Assert.Equal(Stage.Planned, Stages.Of([Stage.Planned, Stage.Planned]));
    }

    static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);
}
