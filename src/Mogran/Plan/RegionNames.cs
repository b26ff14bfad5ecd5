using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>What a published region is called: its name and its code, or its code and the list it is from.</summary>
public static class RegionNames
{
    static readonly Phrases<Commitment> Words = new();

    /// <param name="vocabulary">Code list of the region; null is that of the OECD-DAC.</param>
    /// <param name="published">The name its publisher gives it.</param>
    /// <returns>"Africa, regional (298)"; of a code without a name "Region 14 (list of the United Nations)".</returns>
    public static string Of(string? vocabulary, string code, string? published = null)
    {
        if ((CodeNames.OfRegion(vocabulary, code)?.ToString() ?? published) is { } name) return $"{name} ({code})";
        var list = $"RegionVocabulary_{vocabulary}";
        return Words["RegionCode", code] + (Words.Has(list) ? $" ({Words[list]})" : "");
    }
}
