using Mogran.Partners;

namespace Mogran.Texts;

/// <summary>A partner's name met in a text, by the indexes of its first and last word.</summary>
readonly record struct NameMatch(Partner Partner, int First, int Last);

/// <summary>Finds partners by every name and alias that the dialogue's list gives them; the longest name wins.</summary>
sealed class NameIndex
{
    /// <summary>Acronyms up to this length count only in capitals: "EC", but not "ec".</summary>
    const int Acronym = 4;

    sealed record Name(Partner Partner, string[] Keys, string Written);

    readonly Dictionary<string, List<Name>> byFirstWord = [];

    public NameIndex(IEnumerable<Partner> partners)
    {
        foreach (var name in partners.SelectMany(Names))
        {
            if (!byFirstWord.TryGetValue(name.Keys[0], out var names)) byFirstWord[name.Keys[0]] = names = [];
            names.Add(name);
        }

        foreach (var names in byFirstWord.Values) names.Sort((one, other) => other.Keys.Length.CompareTo(one.Keys.Length));
    }

    public List<NameMatch> Find(string text, IReadOnlyList<Word> words)
    {
        var found = new List<NameMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            if (At(text, words, at) is not { } match) continue;
            found.Add(match);
            at = match.Last;
        }

        return found;
    }

    /// <summary>The alias of three words or more that the words from <paramref name="at"/> on nearly spell, and its partner.</summary>
    public (Partner Partner, int Last)? Nearly(IReadOnlyList<Word> words, int at, IReadOnlySet<string> known)
    {
        if (!byFirstWord.TryGetValue(words[at].Key, out var names)) return null;
        foreach (var name in names)
        {
            if (name.Keys.Length < 3 || at + name.Keys.Length > words.Count || known.Contains(name.Partner.Code)) continue;
            var written = string.Join(' ', words.Skip(at).Take(name.Keys.Length).Select(word => word.Key));
            var listed = string.Join(' ', name.Keys);
            if (Distance(written, listed) <= listed.Length / 10) return (name.Partner, at + name.Keys.Length - 1);
        }

        return null;
    }

    NameMatch? At(string text, IReadOnlyList<Word> words, int at)
    {
        var key = words[at].Key;
        // Arabic writes "and" as a letter before the name.
        foreach (var first in key is ['و', _, _, ..] ? new[] { key, key[1..] } : [key])
        {
            if (!byFirstWord.TryGetValue(first, out var names)) continue;
            foreach (var name in names)
                if (Matches(name, text, words, at)) return new(name.Partner, at, at + name.Keys.Length - 1);
        }

        return null;
    }

    static bool Matches(Name name, string text, IReadOnlyList<Word> words, int at)
    {
        if (at + name.Keys.Length > words.Count) return false;
        for (var next = 1; next < name.Keys.Length; next++)
            if (words[at + next].Key != name.Keys[next]) return false;
        if (name.Keys.Length > 1 || name.Written.Length > Acronym || !name.Written.All(char.IsAsciiLetterUpper)) return true;
        return text.AsSpan(words[at].Start, words[at].End - words[at].Start).SequenceEqual(name.Written);
    }

    static IEnumerable<Name> Names(Partner partner)
    {
        var written = partner.Aliases
            .Concat(partner.Names.SelectMany(name => new[] { name.Short.En, name.Short.Fr, name.Short.Ar, name.Formal.En, name.Formal.Fr, name.Formal.Ar }));
        return from name in written.OfType<string>().Distinct()
               let keys = Spelling.Words(name).Select(word => word.Key).ToArray()
               where keys.Length > 0
               select new Name(partner, keys, name);
    }

    /// <summary>Letters to put in, take out or change (Levenshtein).</summary>
    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
