using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// An explicit rule of the profile by which an activity serves an action. Every condition that is stated must hold:
/// one of the themes, one of the sectors, one of the words in the title (whole words, case ignored).
/// </summary>
public sealed class MatchingRule
{
    public required string Code { get; init; }
    public required string ActionCode { get; init; }
    public List<string> Themes { get; set; } = [];
    public List<string> Sectors { get; set; } = [];
    public List<string> Words { get; set; } = [];
    public Multilingual Note { get; set; } = Multilingual.None;

    /// <summary>The words and codes that satisfy the rule; null when it does not apply.</summary>
    public IReadOnlyList<string>? Because(Activity activity)
    {
        if (Themes.Count + Sectors.Count + Words.Count == 0) return null;
        List<string>? because = null;
        return Meets(Themes, activity, static (theme, activity) => activity.Themes.Contains(theme), ref because)
            && Meets(Sectors, activity, static (code, activity) => HasSector(activity, code), ref because)
            && Meets(Words, activity, static (word, activity) => SaysWord(activity.Title, word), ref because) ? because : null;
    }

    static bool HasSector(Activity activity, string code)
    {
        foreach (var sector in activity.Sectors)
            if (sector.Code == code) return true;
        return false;
    }

    static bool SaysWord(Multilingual title, string word) => ContainsWord(title.En, word) || ContainsWord(title.Fr, word) || ContainsWord(title.Ar, word);

    // Nearly always it does not apply: then nothing is made. An import asks this of each activity for each rule.
    static bool Meets(List<string> conditions, Activity activity, Func<string, Activity, bool> holds, ref List<string>? because)
    {
        if (conditions.Count == 0) return true;
        var any = false;
        foreach (var condition in conditions)
        {
            if (!holds(condition, activity)) continue;
            (because ??= []).Add(condition);
            any = true;
        }

        return any;
    }

    static bool ContainsWord(string? title, string word)
    {
        if (title is null) return false;
        for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(at - 1) && IsEdge(at + word.Length)) return true;
        return false;

        bool IsEdge(int place) => place < 0 || place >= title.Length || !char.IsLetterOrDigit(title[place]);
    }
}
