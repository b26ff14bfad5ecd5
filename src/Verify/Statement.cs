namespace Mogran.Verify;

/// <summary>One sentence of the answer, kept by its name so that it can be said in any language.</summary>
/// <param name="Word">Name of the sentence in <c>Text/Words.resx</c>.</param>
/// <param name="Values">What fills its places, in order.</param>
sealed record Statement(string Word, params object[] Values)
{
    /// <summary>The file it is about, relative to the record's folder.</summary>
    internal string? Path { get; init; }

    /// <summary>The entry it is about, counted from 0.</summary>
    internal long? Entry { get; init; }
}
