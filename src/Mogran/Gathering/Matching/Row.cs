using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mogran.Gathering.Matching;

/// <summary>A number for every label, or every prototype.</summary>
static class Row
{
    /// <summary>Numbers in a row of so many labels that ends where the processor's own rows end.</summary>
    public static int Width(int labels) => (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Adds a row as often as said. Each sum is rounded as if it were made alone, on whatever processor.</summary>
    /// <remarks>Optimised at once: code of the processor's own width is not compiled ahead of time, and is slow until it is compiled a second time.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<float> into, ReadOnlySpan<float> row, float times)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(into);
        var added = MemoryMarshal.Cast<float, Vector<float>>(row[..into.Length]);
        for (var at = 0; at < sums.Length && at < added.Length; at++) sums[at] += added[at] * times;
        for (var at = sums.Length * Vector<float>.Count; at < into.Length; at++) into[at] += row[at] * times;
    }
}
