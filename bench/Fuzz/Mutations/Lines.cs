using System.Text;

namespace Mogran.Fuzz;

/// <summary>Changes of a plain text, as lines and words.</summary>
static class Lines
{
    const int Largest = 4_000_000;

    public static byte[] Mutate(Random random, byte[] bytes, byte[] other)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        for (var count = 1 + random.Next(5); count > 0; count--) Change(random, lines, other);
        var text = string.Join(random.Next(12) switch { 0 => "\r\n", 1 => "\f", 2 => "\u2028", 3 => " ", _ => "\n" }, lines);
        return Encoding.UTF8.GetBytes(text.Length <= Largest ? text : text[..Largest]);
    }

    static void Change(Random random, List<string> lines, byte[] other)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0: lines[at] = Odd.Value(random) + lines[at]; break;
            case 1: lines[at] += Odd.Value(random); break;
            case 2: lines[at] = Word(random, lines[at]); break;
            case 3: if (lines.Count > 1) lines.RemoveAt(at); break;
            case 4: lines.InsertRange(at, Enumerable.Repeat(lines[at], Times(random.Next(80) == 0 ? random.Next(20_000) : random.Next(6), lines[at]))); break;
            case 5: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
            case 6: lines.Insert(at, Odd.Value(random)); break;
            case 7: lines[at] = string.Concat(Enumerable.Repeat(lines[at] + " ", Times(random.Next(40) == 0 ? random.Next(3_000) : random.Next(5), lines[at]))); break;
            default: lines.InsertRange(at, Encoding.UTF8.GetString(other).Split('\n').Skip(random.Next(10)).Take(random.Next(20))); break;
        }
    }

    static int Times(int times, string line) => Math.Min(times, 1 + (Largest / (line.Length + 1)));

    static string Word(Random random, string line)
    {
        var words = line.Split(' ');
        words[random.Next(words.Length)] = Odd.Value(random);
        return string.Join(' ', words);
    }
}
