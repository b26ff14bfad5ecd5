using System.Globalization;

namespace Mogran.Fuzz;

/// <summary>What a run has done, in lines and a table.</summary>
static class Telling
{
    public static void Progress(IReadOnlyList<Watch> watches, int faults) => Line(
        $"{watches.Sum(watch => watch.Spent.TotalMinutes):0.0} min of processor time, {Runs(watches):N0} inputs, {faults} faults, highest memory {watches.Max(watch => watch.State.PeakBytes) / 1_000_000} MB");

    public static void Summary(IReadOnlyList<Watch> watches, IReadOnlyList<string> faults)
    {
        Line($"{"form",-6}{"inputs",12}{"read",12}{"refused",12}");
        foreach (var (index, form) in Corpus.Forms.Index())
        {
            var (run, refused) = (watches.Sum(watch => watch.State.Run(index)), watches.Sum(watch => watch.State.Refused(index)));
            Line($"{form,-6}{run,12:N0}{run - refused,12:N0}{refused,12:N0}");
        }

        Progress(watches, faults.Count);
        foreach (var same in faults.CountBy(signature => signature).OrderByDescending(same => same.Value)) Line($"{same.Value,8:N0}  {same.Key}");
    }

    static long Runs(IReadOnlyList<Watch> watches) => watches.Sum(watch => Enumerable.Range(0, Corpus.Forms.Length).Sum(watch.State.Run));

    static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
