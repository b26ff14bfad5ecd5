namespace Mogran.TransparencyLog;

/// <summary>Decides whether a signed checkpoint may be believed.</summary>
public static class Head
{
    /// <summary>Believes a checkpoint only if a trusted key signed it and the log is the one the key is named after.</summary>
    /// <param name="note">The signed note.</param>
    /// <param name="trusted">Keys of logs, for plain Ed25519 signatures; others are passed over.</param>
    /// <param name="checkpoint">What was signed; null unless the verdict is <see cref="Verdict.Verified"/>.</param>
    public static Verdict Verify(Note note, IEnumerable<VerifierKey> trusted, out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var said = trusted.Where(key => key.Kind == SignatureKind.Ed25519).ToLookup(note.SignedBy);
        if (said.Contains(Signing.Forged)) return Verdict.ForgedSignature;
        if (!said.Contains(Signing.Valid)) return Verdict.UnknownSigner;

        try
        {
            var read = Checkpoint.Parse(note.Text);
            if (!said[Signing.Valid].Any(key => key.Name == read.Origin)) return Verdict.OtherOrigin;
            checkpoint = read;
            return Verdict.Verified;
        }
        catch (FormatException)
        {
            return Verdict.NoCheckpoint;
        }
    }
}
