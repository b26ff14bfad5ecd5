using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>What is to be matched: a text in one language and the codes that were published with it.</summary>
/// <param name="Language">The language it is in, or null to have it recognised among the working languages.</param>
/// <param name="Sectors">OECD-DAC purpose codes of five digits, or categories of three.</param>
/// <param name="Codes">Other codes published with it, each with what it is a code of, e.g. "policy-marker 8", "recipient-country KE": judgements teach what they mean.</param>
public sealed record MatchText(
    string Title, string? Summary = null, Language? Language = null, IReadOnlyList<string>? Sectors = null, IReadOnlyList<string>? Codes = null)
{
    /// <param name="code">ISO alpha-2.</param>
    public static string Country(string code) => $"recipient-country {code}";

    /// <summary>The longest of the language versions: more words, more evidence.</summary>
    public static MatchText Of(Multilingual title, Multilingual summary, IReadOnlyList<string>? sectors = null, IReadOnlyList<string>? codes = null)
    {
        var language = Language.All.MaxBy(each => (title[each]?.Length ?? 0) + (summary[each]?.Length ?? 0))!;
        return new(title[language] ?? "", summary[language], language, sectors, codes);
    }
}
