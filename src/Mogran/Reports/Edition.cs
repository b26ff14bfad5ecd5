using Mogran.Monitoring;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>A numbered version of the periodic report. Its content is frozen bytes: what is put to the partners is what was hashed.</summary>
public sealed class Edition
{
    public Id<Edition> Id { get; private init; } = Id<Edition>.New();
    public required int Number { get; init; }

    /// <summary>Counts the drafts of one number: 1, 2, ...</summary>
    public required int Draft { get; init; }
    public Id<Round>? RoundId { get; init; }
    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>The whole content as canonical JSON (RFC 8785): sections, statements, figures with their sources.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content's UTF-8 bytes, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The edition or draft that changes are marked against; null for the first.</summary>
    public Id<Edition>? Previous { get; init; }
}
