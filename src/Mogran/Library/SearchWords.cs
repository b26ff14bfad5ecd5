using System.Text;
using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// What somebody looks for, as typed: all of the words, in any order and any of the languages; words in quotation
/// marks, or joined as an identifier is ("XM-DAC-41121"), next to each other. Nothing typed reaches a database but
/// folded letters and digits.
/// </summary>
public sealed class SearchWords
{
    const int LongestTyped = 300, MostTerms = 12;

    static readonly SearchWords Nothing = new([]);

    readonly IReadOnlyList<Term> terms;

    SearchWords(IReadOnlyList<Term> terms) => this.terms = terms;

    /// <summary>Whether there is no word to look for: nothing was typed, or nothing but signs and function words.</summary>
    public bool IsEmpty => terms.Count == 0;

    public static SearchWords Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Nothing;
        var text = Spelling.Ordinary(typed.Length > LongestTyped ? typed[..LongestTyped] : typed);
        var quoted = text.Split('"', '“', '”', '„', '«', '»');
        List<Term> terms = [];
        foreach (var (index, piece) in quoted.Index())
        {
            // A mark that is never closed quotes nothing.
            var chunks = index % 2 == 1 && index < quoted.Length - 1 ? [piece] : piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(from chunk in chunks let term = Term.Of(chunk) where term is not null select term);
        }

        return new([.. terms.Take(MostTerms)]);
    }

    /// <summary>The query in the words of SQLite's FTS5; empty when there is nothing to look for.</summary>
    public string ForSqlite() => string.Join(" AND ", terms.Select(term => term.Written("\"{0}\"", " + ", " OR ", term.IsBegun ? " *" : "")));

    /// <summary>The same query as a PostgreSQL tsquery.</summary>
    /// <param name="weight">A field's weight, to look in it alone; null for all.</param>
    public string ForPostgres(char? weight = null) => string.Join(" & ", terms.Select(term =>
        term.Written(weight is null ? "'{0}'" : $"'{{0}}':{weight}", " <-> ", " | ", term.IsBegun ? weight is null ? ":*" : "*" : "")));

    /// <summary>Where the words stand in a text: first character and the one behind, in order, none inside another.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text, Language language)
    {
        List<(int Start, int End, string Stem)> words = [];
        for (var cut = new FoldedWords(text); cut.Next();) words.Add((cut.Start, cut.End, cut.StemIn(language).ToString()));
        var found = new SortedDictionary<int, int>();
        for (var at = 0; at < words.Count; at++)
            foreach (var length in terms.Select(term => term.LengthAt(place => at + place < words.Count ? words[at + place].Stem : null)))
                if (length > 0) found[words[at].Start] = Math.Max(found.GetValueOrDefault(words[at].Start), words[at + length - 1].End);
        return Apart(found);
    }

    static List<(int, int)> Apart(SortedDictionary<int, int> found)
    {
        List<(int Start, int End)> apart = [];
        foreach (var (start, end) in found)
            if (apart is [.., var last] && start < last.End) apart[^1] = (last.Start, Math.Max(last.End, end));
            else apart.Add((start, end));
        return apart;
    }

    /// <summary>One or more words next to each other, as they are stemmed in each language they may be of.</summary>
    sealed record Term(IReadOnlyList<string[]> Readings, bool IsBegun)
    {
        public static Term? Of(string chunk)
        {
            List<string[]> readings = [];
            foreach (var language in (Language[])[Language.English, Language.French])
            {
                List<string> stems = [];
                for (var words = new FoldedWords(chunk); words.Next();) stems.Add(words.StemIn(language).ToString());
                if (stems.Count > 0 && !readings.Exists(known => known.SequenceEqual(stems))) readings.Add([.. stems]);
            }

            return readings.Count == 0 ? null : new(readings, IsIdentifier(chunk));
        }

        // The beginning of an identifier finds all that go on: "XM-DAC-41121-20".
        static bool IsIdentifier(string chunk) => !chunk.Contains(' ', StringComparison.Ordinal) && chunk.AsSpan().IndexOfAny("-/_.:") > 0 && char.IsAsciiDigit(chunk[^1]);

        public string Written(string word, string next, string or, string ending) =>
            $"({string.Join(or, Readings.Select(stems => $"({string.Join(next, stems.Select(stem => word.Replace("{0}", stem, StringComparison.Ordinal)))}{ending})"))})";

        /// <summary>How many words of the text are this term's from here on; 0 for none.</summary>
        public int LengthAt(Func<int, string?> stemAt) =>
            Readings.Where(stems => stems.Index().All(one => Is(stemAt(one.Index), one.Item, one.Index == stems.Length - 1))).Select(stems => stems.Length).DefaultIfEmpty().Max();

        bool Is(string? stem, string wanted, bool isLast) => stem == wanted || IsBegun && isLast && stem?.StartsWith(wanted, StringComparison.Ordinal) is true;
    }
}
