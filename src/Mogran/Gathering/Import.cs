using System.Text.Json;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

public enum ImportKind { Iati, Sheet }

/// <summary>One run over one file: what was read and what became of it.</summary>
public sealed class Import
{
    public Id<Import> Id { get; private init; } = Id<Import>.New();

    /// <summary>Counts the imports of the dialogue from 1.</summary>
    public required int Number { get; init; }
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

    /// <summary>Records that the source said before and that this file no longer has.</summary>
    public int Gone { get; set; }
    public List<Problem> Problems { get; set; } = [];

    /// <summary>How many problems of each code there were; of many only the first are among <see cref="Problems"/>.</summary>
    public Dictionary<string, int> FoundCounts { get; set; } = [];

    /// <summary>Version of the reader: the same file is understood otherwise by another one.</summary>
    public string Reader { get; init; } = ContentHash.Version;

    /// <summary>When the import was undone; null while what it did stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>It changed something.</summary>
    public bool HasEffect => New + Changed + Gone > 0;
}

/// <summary>What stood where a batch of an import changed something: enough to put it back.</summary>
public sealed class ImportChange
{
    public Id<ImportChange> Id { get; private init; } = Id<ImportChange>.New();
    public required Id<Import> ImportId { get; init; }

    /// <summary>Counts the batches of one import from 1; they are put back last first.</summary>
    public required int Number { get; init; }

    /// <summary>The rows as JSON, packed: see <see cref="Replaced"/>.</summary>
    public required byte[] Before { get; init; }
}

/// <summary>What an import did, field by field, kept to be looked at: see <see cref="Diff"/>.</summary>
public sealed class ImportDiff
{
    public required Id<Import> ImportId { get; init; }

    /// <summary>The diff as JSON, packed.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>What a source said of one activity when it was last read: the same content again changes nothing.</summary>
public sealed class GatheredRecord
{
    public Id<GatheredRecord> Id { get; init; } = Id<GatheredRecord>.New();
    public required Id<Source> SourceId { get; init; }

    /// <summary>Key of the record in its source: the activity's identifier, with a suffix for parts that come in files of their own.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the record's content as understood, hexadecimal.</summary>
    public required string Hash { get; set; }
    public required Id<Import> ImportId { get; set; }
    public required string Locator { get; set; }

    /// <summary>The activity it tells of, none where it tells of an organisation; not a reference, because an activity may be let go.</summary>
    public required Id<Plan.Activity> ActivityId { get; set; }

    /// <summary>The import that no longer found it in its source; null while it is there.</summary>
    public Id<Import>? GoneIn { get; set; }

    /// <summary>Of the activity's bytes, where it need not be read again while they are the same; hexadecimal.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Values kept of it.</summary>
    public int ValueCount { get; set; }

    /// <summary>What else was told when it was read, as JSON (<see cref="Gathering.Aside"/>); null: nothing.</summary>
    public string? Aside { get; set; }

    /// <summary>Ids of the figures, places, amounts and other parts that a row of a sheet became; empty for a whole activity.</summary>
    public List<Guid> Parts { get; set; } = [];

    /// <summary>The record says something else now.</summary>
    internal void Take(ReadActivity read, Id<Import> import)
    {
        (Hash, ImportId, Locator) = (read.Hash, import, read.Locator);
        KeepAside(read);
    }

    /// <summary>Keeps what it takes not to read the same bytes again.</summary>
    internal void KeepAside(ReadActivity read)
    {
        (Fingerprint, ValueCount) = (read.Fingerprint?.ToString(), read.Values);
        Aside = Fingerprint is null || read.Aside is null ? null : JsonSerializer.Serialize(read.Aside, GatheringJson.Default.Aside);
    }
}

/// <summary>
/// What a person decided about an activity that was let go since: its verdicts and links come back with it, under
/// whatever id, when a source tells of it again.
/// </summary>
public sealed class KeptVerdict
{
    public Id<KeptVerdict> Id { get; private init; } = Id<KeptVerdict>.New();
    public required string ActivityKey { get; init; }
    public required string ActionCode { get; init; }

    /// <summary>The verdict on a suggestion; null where a person linked without one.</summary>
    public Verdict? Verdict { get; init; }
    public decimal Confidence { get; init; }
    public bool IsLinked { get; init; }
    public List<string> Because { get; init; } = [];
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>Which column of a sheet means what, built once by a person and remembered by the sheet's header.</summary>
public sealed class ColumnMapping
{
    /// <summary>SHA-256 of the normalised header row, hexadecimal.</summary>
    public required string HeaderHash { get; init; }

    /// <summary>Name of a <see cref="SheetKind"/>: activities, results, budgets...</summary>
    public required string RecordKind { get; set; }

    /// <summary>Column name to field name; columns that are left out are listed with an empty field.</summary>
    public required Dictionary<string, string> Columns { get; set; }

    /// <summary>ISO 4217, of the sheet's amounts that name none; null: they stay without.</summary>
    public string? Currency { get; set; }
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
