using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>What an action (or any other label) looks like in words and codes: what a text is compared with.</summary>
/// <param name="Terms">Words and phrases that point to it, by language code.</param>
/// <param name="Sectors">OECD-DAC purpose codes of five digits, or categories of three.</param>
public sealed record Prototype(
    string Code,
    Multilingual Title,
    Multilingual Description,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Terms,
    IReadOnlyList<string> Sectors)
{
    public Prototype(string code, Multilingual title, Multilingual? description = null)
        : this(code, title, description ?? Multilingual.None, new Dictionary<string, IReadOnlyList<string>>(), []) { }

    /// <summary>Equal where a text could not tell them apart.</summary>
    public bool Equals(Prototype? other) =>
        other is not null && (Code, Title, Description) == (other.Code, other.Title, other.Description) && Sectors.SequenceEqual(other.Sectors)
        && Language.All.All(language => TermsIn(language).SequenceEqual(other.TermsIn(language)));

    public override int GetHashCode() => HashCode.Combine(Code, Title, Description);

    internal IReadOnlyList<string> TermsIn(Language language) =>
        Terms.TryGetValue(language.Code, out var terms) ? terms : [];

    internal bool SpeaksOf(Language language) =>
        Title[language] is not null || Description[language] is not null || TermsIn(language).Count > 0;
}
