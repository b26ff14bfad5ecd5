namespace Mogran.TransparencyLog;

/// <summary>What a check found first.</summary>
public enum Verdict
{
    /// <summary>Everything that could be checked holds.</summary>
    Verified,

    /// <summary>The signed text is no checkpoint.</summary>
    NoCheckpoint,

    /// <summary>None of the trusted keys signed the checkpoint.</summary>
    UnknownSigner,

    /// <summary>A signature in the name of a trusted key is not that key's.</summary>
    ForgedSignature,

    /// <summary>A trusted key signed, but for another log than the one it is named after.</summary>
    OtherOrigin,

    /// <summary>The proof does not lead from the entry to the checkpoint's root.</summary>
    NotIncluded,

    /// <summary>A content was given, but the receipt has no salt to check it with.</summary>
    NoSalt,

    /// <summary>A content was given, but the entry holds no commitment.</summary>
    NoCommitment,

    /// <summary>The content is not the one the entry commits to.</summary>
    OtherContent,
}
