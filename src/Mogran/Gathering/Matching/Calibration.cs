namespace Mogran.Gathering.Matching;

/// <summary>
/// Turns points into how often matches with as many points were right among the examples: a logistic curve, fitted on
/// examples that the classifiers had not seen. Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
/// </summary>
sealed record Calibration(double Slope, double Constant)
{
    const int LeastOfEachKind = 10;

    public double Of(double points) => 1 / (1 + Math.Exp(-(Slope * points + Constant)));

    /// <returns>null where there is too little to fit on.</returns>
    public static Calibration? Fit(IReadOnlyList<(float Points, bool Right)> seen)
    {
        var right = seen.Count(one => one.Right);
        if (Math.Min(right, seen.Count - right) < LeastOfEachKind) return null;
        double slope = 0, constant = Math.Log((double)right / (seen.Count - right));
        var loss = Loss(seen, slope, constant);
        for (var round = 0; round < 50; round++)
        {
            var (ds, dc) = Step(seen, slope, constant);
            // Newton overshoots where right ones are rare: shorter steps until one is an improvement.
            var length = 1.0;
            while (length > 1e-3 && Loss(seen, slope - length * ds, constant - length * dc) > loss) length /= 2;
            (slope, constant) = (slope - length * ds, constant - length * dc);
            var before = loss;
            loss = Loss(seen, slope, constant);
            if (before - loss < 1e-6 * before) break;
        }
        return slope > 0 ? new(slope, constant) : null;
    }

    static double Loss(IReadOnlyList<(float Points, bool Right)> seen, double slope, double constant) =>
        seen.Sum(one => Softplus(one.Right ? -(slope * one.Points + constant) : slope * one.Points + constant));

    static double Softplus(double x) => x > 30 ? x : Math.Log(1 + Math.Exp(x));

    /// <summary>Newton's step, a little damped so that cleanly separated examples stay finite.</summary>
    static (double, double) Step(IReadOnlyList<(float Points, bool Right)> seen, double slope, double constant)
    {
        double gs = 1e-3 * slope, gc = 0, ss = 1e-3, sc = 0, cc = 1e-6;
        foreach (var (points, right) in seen)
        {
            var sure = 1 / (1 + Math.Exp(-(slope * points + constant)));
            var (miss, weight) = (sure - (right ? 1 : 0), sure * (1 - sure));
            gs += miss * points;
            gc += miss;
            ss += weight * points * points;
            sc += weight * points;
            cc += weight;
        }
        var determinant = ss * cc - sc * sc;
        return determinant > 1e-12 ? ((cc * gs - sc * gc) / determinant, (ss * gc - sc * gs) / determinant) : (0, 0);
    }
}
