namespace Mogran.Gathering.Matching;

/// <summary>
/// How well a matcher does on texts of which the right codes are known. Ranking is measured on every text, also where
/// the matcher would rather be silent; precision, recall and F1 on the codes taken: the first, where anything at all
/// speaks for it, and every other one with a confidence of a half.
/// </summary>
/// <param name="MacroF1">Mean of each code's F1 over the codes that are right or taken somewhere.</param>
/// <param name="FirstHit">Part of the texts whose first code is right.</param>
/// <param name="RecallAt3">Part of a text's right codes that are among its first three, mean over the texts.</param>
/// <param name="ExactMatch">Part of the texts whose taken codes are exactly the right ones.</param>
public sealed record Evaluation(
    int Items, double Precision, double Recall, double MicroF1, double MacroF1, double FirstHit, double RecallAt3, double ExactMatch,
    IReadOnlyList<CalibrationBand> Calibration)
{
    const double Taken = 0.5;
    const int Bands = 10;

    public static Evaluation Of(Matcher matcher, IReadOnlyList<Example> items)
    {
        var answers = items.Select(item => new Answer(item.Right, matcher.Suggest(item.Text, int.MaxValue, least: 0))).ToList();
        var codes = answers.SelectMany(answer => answer.Right.Concat(answer.Codes)).Distinct()
            .Select(code => Hits.Of(answers, code)).ToList();
        var all = new Hits(codes.Sum(hits => hits.Right), codes.Sum(hits => hits.False), codes.Sum(hits => hits.Missed));
        return new(items.Count, all.Precision, all.Recall, all.F1, Mean(codes, hits => hits.F1),
            Mean(answers, answer => answer.FirstHit), Mean(answers, answer => answer.RecallAt3), Mean(answers, answer => answer.Exact), Curve(answers));
    }

    static double Mean<T>(IReadOnlyList<T> all, Func<T, double> value) => all.Count == 0 ? 0 : all.Average(value);

    static List<CalibrationBand> Curve(List<Answer> answers) =>
        [.. answers.SelectMany(answer => answer.Matches.Select(match => (match.Confidence, Right: answer.Right.Contains(match.Code))))
            .GroupBy(one => Math.Min((int)(one.Confidence * Bands), Bands - 1)).OrderBy(band => band.Key)
            .Select(band => new CalibrationBand((double)band.Key / Bands, (band.Key + 1d) / Bands, band.Count(),
                band.Average(one => one.Confidence), band.Average(one => one.Right ? 1d : 0)))];

    sealed record Answer(IReadOnlyList<string> Right, IReadOnlyList<Match> Matches)
    {
        public HashSet<string> Codes { get; } =
            [.. Matches.Where((match, place) => match.Confidence >= Taken || (place == 0 && match.Confidence > 0)).Select(match => match.Code)];

        public double FirstHit => Matches is [var first, ..] && Right.Contains(first.Code) ? 1 : 0;
        public double RecallAt3 => Right.Count == 0 ? 1 : Matches.Take(3).Count(match => Right.Contains(match.Code)) / (double)Right.Count;
        public double Exact => Codes.SetEquals(Right) ? 1 : 0;
    }

    readonly record struct Hits(int Right, int False, int Missed)
    {
        public double Precision => Right + False == 0 ? 0 : (double)Right / (Right + False);
        public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);
        public double F1 => Right == 0 ? 0 : 2d * Right / (2 * Right + False + Missed);

        public static Hits Of(List<Answer> answers, string code) => new(
            answers.Count(answer => answer.Codes.Contains(code) && answer.Right.Contains(code)),
            answers.Count(answer => answer.Codes.Contains(code) && !answer.Right.Contains(code)),
            answers.Count(answer => !answer.Codes.Contains(code) && answer.Right.Contains(code)));
    }
}

/// <summary>Matches whose confidence lies between two bounds: how sure the matcher was on average, and how often it was right.</summary>
public sealed record CalibrationBand(double From, double To, int Count, double Confidence, double Right);
