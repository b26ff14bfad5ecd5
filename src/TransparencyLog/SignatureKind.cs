namespace Mogran.TransparencyLog;

/// <summary>What a signature line stands for, as the byte that goes into the key's id. Source: c2sp.org/signed-note.</summary>
public enum SignatureKind : byte
{
    /// <summary>An Ed25519 signature over the note's text.</summary>
    Ed25519 = 0x01,

    /// <summary>A witness's Ed25519 signature over the text and the moment it saw it (c2sp.org/tlog-cosignature).</summary>
    Cosignature = 0x04,
}
