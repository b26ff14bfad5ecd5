namespace Mogran.Gathering.Matching;

/// <summary>A text of which a person said what it serves: what the matcher learns from.</summary>
/// <param name="Right">Codes that were accepted.</param>
/// <param name="Wrong">Codes that were rejected; null where the text was judged as a whole, so that every other code is wrong.</param>
public sealed record Example(MatchText Text, IReadOnlyList<string> Right, IReadOnlyList<string>? Wrong = null)
{
    /// <summary>
    /// Between 1, right, and -1, wrong; NaN where nobody said. Several right codes share the text between them: each is
    /// a part of what it is about. Whoever accepted one action and passed over another said a little: passed over is wrong.
    /// </summary>
    internal float TargetFor(string code) =>
        Right.Contains(code) ? 2f / Right.Count - 1 : Wrong is null || Right.Count > 0 || Wrong.Contains(code) ? -1 : float.NaN;

    /// <summary>Whether a person spoke about this code.</summary>
    internal bool Judges(string code) => Wrong is null || Right.Contains(code) || Wrong.Contains(code);
}
