using System.Runtime.InteropServices;

namespace Mogran.Gathering.Matching;

/// <summary>
/// Which pieces of a word a table knows, looked up once for each form of a word: a text has some twenty times as many
/// pieces as words, and most of its words were in the texts before it.
/// </summary>
/// <param name="kind">What tells pieces from other features of the table, see <see cref="CountKind{TCount}"/>.</param>
sealed class KnownPieces(FeatureTable table, ulong kind)
{
    // Each form has one place; whichever was met last has it. All begin anew when their pieces have become many.
    const int Forms = 1 << 13;
    const int MostNumbers = 1 << 18;

    readonly (ulong Form, int Start, int Length)[] places = new (ulong, int, int)[Forms];
    readonly List<int> numbers = [];

    /// <summary>Counts the pieces of the text's content words.</summary>
    /// <param name="title">How often a word of the title counts.</param>
    public void Count(CutText text, Tally tally, float title = 1)
    {
        var words = text.Words;
        foreach (var place in text.Content)
        {
            ref readonly var word = ref words[place];
            var weight = word.WeightAt(title);
            foreach (var number in Of(word.Form, text.Folded(word))) tally.Add(number, weight);
        }
    }

    ReadOnlySpan<int> Of(ulong form, ReadOnlySpan<char> folded)
    {
        ref var found = ref places[(int)(form >> 32) & (Forms - 1)];
        if (found.Form != form)
        {
            if (numbers.Count > MostNumbers)
            {
                places.AsSpan().Clear();
                numbers.Clear();
            }

            var start = numbers.Count;
            Features.Pieces(folded, 1, new CountKind<Keep>(new(table, numbers), kind));
            found = (form, start, numbers.Count - start);
        }

        return CollectionsMarshal.AsSpan(numbers).Slice(found.Start, found.Length);
    }

    readonly struct Keep(FeatureTable table, List<int> numbers) : ICount
    {
        public void Add(ulong feature, float amount)
        {
            if (table.Find(feature) is >= 0 and var known) numbers.Add(known);
        }
    }
}
