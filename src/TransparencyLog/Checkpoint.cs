using System.Globalization;

namespace Mogran.TransparencyLog;

/// <summary>The head of a log: how long it is and what it holds, in one hash. Source: c2sp.org/tlog-checkpoint.</summary>
/// <param name="Origin">Which log it is; one line, not empty.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root hash of their tree, in 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Lines that the log added, opaque here; none of them empty.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Base64.Encode(Root)}\n")
        + string.Concat(Extensions.Select(line => line + "\n"));

    /// <summary>A signed note of this checkpoint.</summary>
    /// <exception cref="FormatException">The origin, a size or an extension cannot be written on a line of its own.</exception>
    public Note Sign(params IEnumerable<SigningKey> keys)
    {
        if (!Equals(Parse(Text))) throw new FormatException("The checkpoint does not keep to three lines and its extensions.");
        return Note.Sign(Text, keys);
    }

    /// <summary>Reads the text of a checkpoint; whether to believe it is for <see cref="Head.Verify"/>.</summary>
    /// <exception cref="FormatException">The text is no checkpoint; the message says why.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n') is not [var origin, var size, var root, .. var extensions, ""] || origin == "" || extensions.Contains(""))
            throw new FormatException("A checkpoint has three lines or more, none of them empty: origin, size and root hash.");

        return new(origin, ParseNumber(size, "The size"), Base64.DecodeHash(root, "The root hash")) { Extensions = extensions };
    }

    /// <summary>Two checkpoints are the same when they say the same on the same lines.</summary>
    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Extensions.SequenceEqual(other.Extensions) && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>A decimal number in its only spelling.</summary>
    internal static long ParseNumber(string text, string what) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw new FormatException($"{what} is not a whole number written without leading zeros.");
}
