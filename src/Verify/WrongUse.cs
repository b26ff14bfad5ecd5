namespace Mogran.Verify;

/// <summary>The program was called in a way that leaves nothing to check.</summary>
sealed class WrongUse(string word, params object[] values) : Exception(word)
{
    internal Statement Statement { get; } = new(word, values);
}
