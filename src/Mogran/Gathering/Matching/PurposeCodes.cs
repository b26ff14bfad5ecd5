namespace Mogran.Gathering.Matching;

/// <summary>What published purpose codes say for each action: the same code, or one of its category of three digits.</summary>
sealed class PurposeCodes(IReadOnlyList<Prototype> prototypes)
{
    const int CategoryLength = 3;
    const float SameCategory = 0.3f;

    readonly Dictionary<string, int[]> byCode = By(prototypes, code => code);
    readonly Dictionary<string, int[]> byCategory = By(prototypes, Category);

    /// <summary>A code that few actions share says more for each; several codes of a text share one voice.</summary>
    public void Score(IReadOnlyList<string> codes, float weight, Span<float> scores)
    {
        foreach (var code in codes)
        {
            foreach (var prototype in byCode.GetValueOrDefault(code, [])) scores[prototype] += weight * Voice(byCode[code].Length, codes.Count);
            foreach (var prototype in byCategory.GetValueOrDefault(Category(code), []))
                scores[prototype] += weight * SameCategory * Voice(byCategory[Category(code)].Length, codes.Count);
        }
    }

    /// <summary>Those of a text's codes that speak for an action.</summary>
    public IEnumerable<string> Because(IReadOnlyList<string> codes, int prototype) =>
        codes.Where(code => byCode.GetValueOrDefault(code, []).Contains(prototype)
            || byCategory.GetValueOrDefault(Category(code), []).Contains(prototype)).Distinct();

    static float Voice(int sharing, int codes) => 1f / MathF.Sqrt(sharing * codes);

    static string Category(string code) => code.Length > CategoryLength ? code[..CategoryLength] : code;

    static Dictionary<string, int[]> By(IReadOnlyList<Prototype> prototypes, Func<string, string> key) =>
        prototypes.SelectMany((prototype, number) => prototype.Sectors.Select(code => (Key: key(code), number)).Distinct())
            .GroupBy(pair => pair.Key, pair => pair.number).ToDictionary(group => group.Key, group => group.ToArray());
}
