using System.Globalization;
using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>Whether a signed head may be believed, and what witnesses say about it.</summary>
static class HeadCheck
{
    const int MostNames = 5;

    /// <summary>The outcome with the head's part filled in; <see cref="Outcome.Head"/> stays null when it is not believed.</summary>
    internal static Outcome Check(Outcome outcome, Note note, Trust trust, string path)
    {
        var verdict = Head.Verify(note, trust.Logs, out var head);
        if (verdict != Verdict.Verified) return outcome with { Wrong = [Refusal(verdict, note, path)] };

        var signer = trust.Logs.First(key => key.Name == head!.Origin && note.SignedBy(key) == Signing.Valid);
        return WithWitnesses(outcome with
        {
            Head = head,
            Signer = signer,
            Proven = [new("Signed", head!.Origin, head.Size)],
            NotProven = [new("KeyIsYours", signer.Name)],
        }, note, trust);
    }

    /// <summary>What no signature and no tree can show; said every time, so that nobody reads more into the rest.</summary>
    internal static IEnumerable<Statement> Limits(Outcome outcome) => outcome.Witnesses.Count > 0
        ? [new("Omission"), new("Sealed")]
        : [new("SameForAll"), new("Time"), new("Omission"), new("Sealed")];

    static Outcome WithWitnesses(Outcome outcome, Note note, Trust trust)
    {
        foreach (var witness in trust.Witnesses)
            outcome = note.SignedBy(witness) switch
            {
                Signing.Valid when note.SeenBy(witness) is { } at => outcome with
                {
                    Witnesses = [.. outcome.Witnesses, (witness.Name, at)],
                    Proven = [.. outcome.Proven, new("WitnessSaw", witness.Name, Moment(at))],
                },
                Signing.Absent => outcome with { NotProven = [.. outcome.NotProven, new("WitnessAbsent", witness.Name)] },
                _ => outcome with { Wrong = [.. outcome.Wrong, new("WitnessForged", witness.Name)] },
            };
        return outcome;
    }

    static Statement Refusal(Verdict verdict, Note note, string path)
    {
        var names = note.Signatures.Select(signature => signature.Name).Distinct().Take(MostNames);
        return new(verdict.ToString(), string.Join(", ", names), note.Text.Split('\n')[0]) { Path = path };
    }

    internal static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
