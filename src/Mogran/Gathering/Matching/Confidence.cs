namespace Mogran.Gathering.Matching;

/// <summary>
/// How sure a match is. Without examples: a logistic curve on the margin between its score and all the others together
/// (their soft maximum), so that one clear winner among sixty is trusted as much as one among six. With examples: what
/// they taught, see <see cref="Calibration"/>.
/// </summary>
readonly ref struct Confidence
{
    readonly ReadOnlySpan<float> scores;
    readonly Calibration? calibration;
    readonly float softness, highest;
    readonly double sum;

    public Confidence(ReadOnlySpan<float> scores, Calibration? calibration)
    {
        this.scores = scores;
        this.calibration = calibration;
        softness = Softness(scores.Length);
        foreach (var score in scores) highest = MathF.Max(highest, score);
        foreach (var score in scores) sum += Odds(score);
        // "None of these" stands where the average is.
        sum += Odds(0);
    }

    /// <summary>The most that any support could make of it.</summary>
    public double Ceiling(int number) => calibration?.Of(scores[number]) ?? Odds(scores[number]) / sum;

    /// <param name="support">How many telling words and codes stand behind it: one alone halves the trust, the sixth hardly matters.</param>
    public double Of(int number, int support) => Ceiling(number) * (1 - Math.Pow(2, -support));

    double Odds(float score) => Math.Exp((score - highest) / softness);

    /// <summary>
    /// Score points by which the odds change by e. Fitted on the Global Compact (23 labels), the EU Trust Fund (4) and
    /// the Sustainable Development Goals (169 targets): scores spread further among many labels.
    /// </summary>
    static float Softness(int labels) => 2.5f + 0.4f * MathF.Log(Math.Max(1, labels));
}
