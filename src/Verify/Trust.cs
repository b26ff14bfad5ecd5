using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>The keys that whoever runs the program trusts. Nothing else decides what is believed.</summary>
sealed record Trust(IReadOnlyList<VerifierKey> Logs, IReadOnlyList<VerifierKey> Witnesses)
{
    const int LongestFile = 100_000;

    /// <exception cref="WrongUse">A key cannot be read, is secret, or is of the other kind.</exception>
    internal static Trust From(Arguments arguments) => new(
        Read(arguments.Keys, SignatureKind.Ed25519, "KeyIsWitness"),
        Read(arguments.Witnesses, SignatureKind.Cosignature, "KeyIsNoWitness"));

    static List<VerifierKey> Read(IReadOnlyList<string> given, SignatureKind kind, string otherwise)
    {
        List<VerifierKey> keys = [.. given.SelectMany(Lines).Select(Key)];
        return keys.TrueForAll(key => key.Kind == kind) ? keys : throw new WrongUse(otherwise, keys.First(key => key.Kind != kind).Name);
    }

    /// <summary>A key itself, or the lines of a file; in a file, lines that start with # are remarks.</summary>
    static IEnumerable<string> Lines(string given)
    {
        if (given.Split('+').Length >= 3 && !File.Exists(given)) return [given];
        var file = BoundedFile.Read(given, LongestFile);
        if (file.Bytes is null) throw new WrongUse("KeyUnreadable", given);
        List<string> lines = [.. System.Text.Encoding.UTF8.GetString(file.Bytes).Split('\n').Select(line => line.Trim())];
        lines.RemoveAll(line => line == "" || line.StartsWith('#'));
        return lines.Count > 0 ? lines : throw new WrongUse("KeyUnreadable", given);
    }

    static VerifierKey Key(string text)
    {
        if (text.StartsWith("PRIVATE+KEY+", StringComparison.Ordinal)) throw new WrongUse("KeyIsSecret");
        try
        {
            return VerifierKey.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new WrongUse("KeyMalformed", problem.Message);
        }
    }
}
