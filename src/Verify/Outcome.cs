using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>What a check found: what is proven, what it cannot prove, and what is wrong.</summary>
/// <param name="Kind">"record", "receipt" or "consistency".</param>
sealed record Outcome(string Kind)
{
    internal Checkpoint? Head { get; init; }

    /// <summary>The key that signed the head.</summary>
    internal VerifierKey? Signer { get; init; }

    /// <summary>Trusted witnesses that cosigned, and when, in UTC, they say they saw the head.</summary>
    internal IReadOnlyList<(string Name, DateTimeOffset At)> Witnesses { get; init; } = [];

    /// <summary>The entry a receipt is for, and its place.</summary>
    internal (long Index, byte[] Bytes)? Entry { get; init; }

    /// <summary>A content that was shown to be the one sealed in the entry.</summary>
    internal byte[]? Content { get; init; }

    internal IReadOnlyList<Statement> Proven { get; init; } = [];

    internal IReadOnlyList<Statement> NotProven { get; init; } = [];

    internal IReadOnlyList<Statement> Wrong { get; init; } = [];

    internal bool IsVerified => Wrong.Count == 0;
}
