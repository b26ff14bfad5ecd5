using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

public enum ImportKind { Iati, Sheet }

/// <summary>One run over one file: what was read and what became of it.</summary>
public sealed class Import
{
    public Id<Import> Id { get; private init; } = Id<Import>.New();
    public required Id<Source> SourceId { get; init; }
    public required ImportKind Kind { get; init; }
    public required string FileName { get; init; }
    public required string DocumentHash { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Office that ran it, never a person's name.</summary>
    public required string By { get; init; }
    public int Read { get; set; }
    public int New { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Refused { get; set; }
    public List<Problem> Problems { get; set; } = [];
}

/// <summary>What a source said of one activity when it was last read: the same content again changes nothing.</summary>
public sealed class GatheredRecord
{
    public Id<GatheredRecord> Id { get; private init; } = Id<GatheredRecord>.New();
    public required Id<Source> SourceId { get; init; }

    /// <summary>Key of the record in its source: the activity's identifier, with a suffix for parts that come in files of their own.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the record's content as understood, hexadecimal.</summary>
    public required string Hash { get; set; }
    public required Id<Import> ImportId { get; set; }
    public required string Locator { get; set; }

    /// <summary>Ids of the figures or places that a row of a sheet became; empty for a whole activity.</summary>
    public List<Guid> Parts { get; set; } = [];
}

/// <summary>Which column of a sheet means what, built once by a person and remembered by the sheet's header.</summary>
public sealed class ColumnMapping
{
    /// <summary>SHA-256 of the normalised header row, hexadecimal.</summary>
    public required string HeaderHash { get; init; }

    /// <summary>activities, results or places.</summary>
    public required string RecordKind { get; set; }

    /// <summary>Column name to field name; columns that are left out are listed with an empty field.</summary>
    public required Dictionary<string, string> Columns { get; set; }
    public required DateTimeOffset At { get; set; }
}

public enum Verdict { Open, Accepted, Rejected }

/// <summary>A ranked guess that an activity serves an action, with what led to it; a person's verdict is remembered.</summary>
public sealed class Suggestion
{
    public Id<Suggestion> Id { get; private init; } = Id<Suggestion>.New();
    public required Id<Plan.Activity> ActivityId { get; init; }
    public required string ActionCode { get; init; }

    /// <summary>Between 0 and 1.</summary>
    public required decimal Confidence { get; set; }

    /// <summary>Words and codes that led to it.</summary>
    public List<string> Because { get; set; } = [];
    public Verdict Verdict { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>When a person last put it off; it waits behind the others then.</summary>
    public DateTimeOffset? SkippedAt { get; set; }
    public string? DecidedBy { get; set; }
}
