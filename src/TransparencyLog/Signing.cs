namespace Mogran.TransparencyLog;

/// <summary>What a trusted key has to say about a note.</summary>
public enum Signing
{
    /// <summary>The note carries no signature of this key.</summary>
    Absent,

    /// <summary>The note carries a signature in this key's name that is not its own: the note is not to be trusted.</summary>
    Forged,

    /// <summary>The key signed this text.</summary>
    Valid,
}
