namespace Mogran.Shared;

/// <summary>Part of a long list: which part of how many, counted from 1.</summary>
public sealed record Part(int Number, int Count)
{
    public static Part Of(int? asked, int rows, int size)
    {
        var count = Math.Max(1, (rows + size - 1) / size);
        return new(Math.Clamp(asked ?? 1, 1, count), count);
    }

    /// <summary>Parts to offer: the first, the last, and those around this one; 0 stands for a gap.</summary>
    public IEnumerable<int> Offered()
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Count).Where(number => number == 1 || number == Count || Math.Abs(number - Number) <= 2))
        {
            if (number > last + 1) yield return 0;
            yield return last = number;
        }
    }
}

/// <summary>The parts of a list as links; <paramref name="Address"/> gives the address of one.</summary>
public sealed record PartShown(Part Part, Func<int, string> Address);
