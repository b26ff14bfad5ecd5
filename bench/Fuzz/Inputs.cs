namespace Mogran.Fuzz;

/// <summary>An endless row of inputs. Each follows from the seed and its number alone, so that any of them can be made again.</summary>
sealed class Inputs(int seed, Corpus corpus)
{
    public Input At(long number)
    {
        var random = new Random((int)Mixed(((ulong)(uint)seed << 32) ^ (ulong)number));
        var form = Corpus.Forms[random.Next(Corpus.Forms.Length)];
        var bytes = corpus.Pick(random, form).Bytes;
        var other = corpus.Pick(random, form).Bytes;
        for (var rounds = 1 + (random.Next(4) * random.Next(3)); rounds > 0; rounds--) bytes = Mutate(random, form, bytes, other);
        return new($"{seed}-{number}.{form}", bytes);
    }

    static byte[] Mutate(Random random, string form, byte[] bytes, byte[] other) => random.Next(5) == 0
        ? Bytes.Mutate(random, bytes, other)
        : bytes switch
        {
            ['P' + 0, 'K' + 0, ..] => Packages.Mutate(random, bytes, other),
            _ when form is "xml" or "html" => Markup.Mutate(random, bytes, other),
            _ when form is "csv" or "xlsx" => Rows.Mutate(random, bytes, other),
            _ => Lines.Mutate(random, bytes, other),
        };

    // SplitMix64: neighbouring numbers give unlike inputs.
    static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
