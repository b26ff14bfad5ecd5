using System.Collections.Concurrent;
using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// What the search index makes of each form of a word, worked out once: most words of a text were in the texts before it.
/// One thread at a time.
/// </summary>
sealed class KnownStems
{
    static readonly ConcurrentBag<KnownStems> Idle = [];

    readonly Dictionary<Language, Forms> byLanguage = Language.All.ToDictionary(language => language, language => new Forms(language));

    public static KnownStems Take() => Idle.TryTake(out var stems) ? stems : new();

    public void GiveBack() => Idle.Add(this);

    public Forms In(Language language) => byLanguage[language];

    /// <summary>Forms met in the texts of one language.</summary>
    internal sealed class Forms(Language language)
    {
        // Each form has one place, of as much as a processor fetches at once: the lengths of form and stem, and both. Whichever
        // was met last has it.
        const int Places = 1 << 14, Place = 32, Most = Place - 2;

        readonly char[] room = new char[FoldedWords.Longest];
        char[] letters = [];

        /// <summary>The stem of a word as it stands in a text; empty where it does not count. Until the next call.</summary>
        /// <param name="form">All letters from one that is none to the next, see <see cref="Spelling.IsPart"/>.</param>
        public ReadOnlySpan<char> Of(ReadOnlySpan<char> form)
        {
            if (letters.Length == 0) letters = new char[Places * Place];
            var place = letters.AsSpan(PlaceOf(form) * Place, Place);
            var (length, stemLength) = (place[0], place[1]);
            if (length == form.Length && place.Slice(2, length).SequenceEqual(form)) return place.Slice(2 + length, stemLength);
            var worked = Worked(form);
            if (form.Length + worked.Length > Most) return worked;
            (place[0], place[1]) = ((char)form.Length, (char)worked.Length);
            form.CopyTo(place[2..]);
            worked.CopyTo(place[(2 + form.Length)..]);
            return worked;
        }

        ReadOnlySpan<char> Worked(ReadOnlySpan<char> form)
        {
            var words = new FoldedWords(form, room);
            return words.Next() ? words.StemIn(language) : [];
        }

        // The middle bits are well mixed.
        static int PlaceOf(ReadOnlySpan<char> form) => (int)(Hash.Of(form) >> 32) & (Places - 1);
    }
}
