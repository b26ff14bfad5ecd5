using System.Text.Json;

namespace Mogran.Gathering;

/// <summary>How many parts published activities have and how long their texts are: shape.json, which names its source.</summary>
sealed class Shape
{
    const string Table = "Mogran.Gathering.Sampling.shape.json";

    readonly Dictionary<string, int[]> quantiles;

    Shape(Dictionary<string, int[]> quantiles) => this.quantiles = quantiles;

    public static Shape Load()
    {
        using var stream = typeof(Shape).Assembly.GetManifestResourceStream(Table)!;
        using var table = JsonDocument.Parse(stream);
        return new(table.RootElement.GetProperty("quantiles").Deserialize<Dictionary<string, int[]>>()!);
    }

    /// <summary>A number as likely as among the published activities, between the quantiles evenly.</summary>
    public int Draw(string figure, Dice dice)
    {
        var points = quantiles[figure];
        var at = dice.Share() * (points.Length - 1);
        var (below, part) = ((int)at, at - (int)at);
        return (int)Math.Round(points[below] + (part * (points[below + 1] - points[below])));
    }
}
