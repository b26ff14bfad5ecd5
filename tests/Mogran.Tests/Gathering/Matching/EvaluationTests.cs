using Mogran.Gathering.Matching;

namespace Mogran.Tests.Gathering.Matching;

public sealed class EvaluationTests
{
    static readonly Matcher Matcher = Mogran.Gathering.Matching.Matcher.Build(
    [
        new("border", new() { En = "Border management" }),
        new("asylum", new() { En = "Access to asylum" }),
        new("jobs", new() { En = "Jobs and incomes" }),
    ]);

    [Fact]
    public void A_hand_counted_case()
    {
        // Taken are border, asylum and (wrongly) jobs; nothing speaks for any code in the last text.
        var quality = Evaluation.Of(Matcher,
        [
            new(new("Border management"), ["border"]),
            new(new("Access to asylum"), ["asylum"]),
            new(new("Jobs and incomes"), ["asylum"]),
            new(new("Xyzzy"), ["border"]),
        ]);

        Assert.Equal(4, quality.Items);
        Assert.Equal(2 / 3d, quality.Precision, 9);
        Assert.Equal(2 / 4d, quality.Recall, 9);
        Assert.Equal(4 / 7d, quality.MicroF1, 9);
        // border: right 1, missed 1; asylum: right 1, missed 1; jobs: false 1.
        Assert.Equal((2 / 3d + 2 / 3d + 0) / 3, quality.MacroF1, 9);
        Assert.Equal(2 / 4d, quality.ExactMatch, 9);
        Assert.Equal(12, quality.Calibration.Sum(band => band.Count));
    }

    [Fact]
    public void Of_several_right_codes_recall_at_3_counts_each()
    {
        var quality = Evaluation.Of(Matcher, [new(new("Border management"), ["border", "unknown"])]);

        Assert.Equal(1, quality.FirstHit);
        Assert.Equal(0.5, quality.RecallAt3);
        Assert.Equal(0, quality.ExactMatch);
    }

    [Fact]
    public void Of_no_texts_there_is_no_quality_and_no_error() =>
        Assert.Equal(0, Evaluation.Of(Matcher, []).MicroF1);
}
