using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>The quality report of the matcher: suggest --labels LABELS.json [--train TRAIN.jsonl] --evaluate TEST.jsonl.</summary>
static class MatchingQuality
{
    static readonly Phrases<Matcher> T = new();

    public static readonly Option<bool> Speed = new("--speed") { Description = "Also measure how many texts one core answers in a second." };

    public static int Report(ParseResult parsed, string labels, string? train, string test)
    {
        try
        {
            var examples = train is null ? [] : LabelledFiles.ReadItems(train);
            var matcher = Matcher.Build(LabelledFiles.ReadLabels(labels)).Learn(examples);
            var items = LabelledFiles.ReadItems(test);
            var quality = Evaluation.Of(matcher, items);
            double? speed = parsed.GetValue(Speed) ? TextsPerSecond(matcher, items) : null;
            if (parsed.GetValue(Common.Json)) Common.WriteJson(Document(quality, examples.Count, ByLanguage(matcher, items), speed));
            else Print(quality, speed);
            return 0;
        }
        catch (RefusedException refused)
        {
            return Common.Refuse(parsed, Sentence(refused.Problem));
        }
    }

    static string Sentence(Problem problem)
    {
        var place = problem.Where is { } line ? T["FileLine", problem.File, line] : problem.File;
        return T[$"Problem_{problem.Code}", place];
    }

    static Dictionary<string, Evaluation> ByLanguage(Matcher matcher, IReadOnlyList<Example> items) =>
        items.Where(item => item.Text.Language is not null).GroupBy(item => item.Text.Language!.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Evaluation.Of(matcher, [.. group]));

    static object Document(Evaluation quality, int trained, Dictionary<string, Evaluation> byLanguage, double? textsPerSecond) => new
    {
        quality.Items, trained, quality.Precision, quality.Recall, quality.MicroF1, quality.MacroF1, quality.FirstHit, quality.RecallAt3,
        quality.ExactMatch, quality.Calibration, byLanguage, textsPerSecond,
    };

    static void Print(Evaluation quality, double? speed)
    {
        (string, double)[] rows =
        [
            ("Precision", quality.Precision), ("Recall", quality.Recall), ("MicroF1", quality.MicroF1), ("MacroF1", quality.MacroF1),
            ("FirstHit", quality.FirstHit), ("RecallAt3", quality.RecallAt3), ("ExactMatch", quality.ExactMatch),
        ];
        Console.WriteLine(T.Count("Items", quality.Items));
        foreach (var (key, value) in rows) Console.WriteLine($"{value.ToString("0.000", CultureInfo.InvariantCulture)}  {T[key]}");
        Console.WriteLine(T["Calibration"]);
        foreach (var band in quality.Calibration)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{band.Confidence:0.00}  {band.Right:0.00}  ({band.Count})"));
        if (speed is { } texts) Console.WriteLine(T["TextsPerSecond", Shared.Print.Number((long)texts)]);
    }

    /// <summary>Over and over the same texts, three suggestions each: two seconds to warm up, two to measure. In processor time, so that a busy machine does not count.</summary>
    static double TextsPerSecond(Matcher matcher, IReadOnlyList<Example> items)
    {
        if (items is []) return 0;
        Answered(matcher, items, TimeSpan.FromSeconds(2));
        return Answered(matcher, items, TimeSpan.FromSeconds(2));
    }

    static double Answered(Matcher matcher, IReadOnlyList<Example> items, TimeSpan atLeast)
    {
        var (watch, before, texts) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0L);
        for (; watch.Elapsed < atLeast; texts += items.Count)
            foreach (var item in items) matcher.Suggest(item.Text, 3);
        return texts / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
