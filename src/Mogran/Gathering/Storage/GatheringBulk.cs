using System.Text.Json;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>How what an import leaves behind is written many at a time.</summary>
static class GatheringBulk
{
    public static readonly BulkTable<Import> Imports = new("Imports",
    [
        "Id", "Number", "SourceId", "Kind", "FileName", "DocumentHash", "At", "By", "Read", "New", "Changed", "Unchanged", "Refused", "Gone",
        "Problems", "FoundCounts", "Reader", "UndoneAt",
    ], static (to, import) =>
    {
        to.Key(import.Id.Value);
        to.Whole(import.Number);
        to.Key(import.SourceId.Value);
        to.Text(import.Kind.ToString());
        to.Text(import.FileName);
        to.Text(import.DocumentHash);
        to.Instant(import.At);
        to.Text(import.By);
        to.Whole(import.Read);
        to.Whole(import.New);
        to.Whole(import.Changed);
        to.Whole(import.Unchanged);
        to.Whole(import.Refused);
        to.Whole(import.Gone);
        to.Json(import.Problems, GatheringJson.Default.ListProblem);
        to.Json(import.FoundCounts, GatheringJson.Default.DictionaryStringInt32);
        to.Text(import.Reader);
        to.Instant(import.UndoneAt);
    });

    public static readonly BulkTable<ImportDiff> Diffs = new("ImportDiffs",
    [
        "ImportId", "Content",
    ], static (to, diff) =>
    {
        to.Key(diff.ImportId.Value);
        to.Bytes(diff.Content);
    });

    public static readonly BulkTable<ImportChange> Changes = new("ImportChanges",
    [
        "Id", "ImportId", "Number", "Before",
    ], static (to, change) =>
    {
        to.Key(change.Id.Value);
        to.Key(change.ImportId.Value);
        to.Whole(change.Number);
        to.Bytes(change.Before);
    });

    public static readonly BulkTable<GatheredRecord> Records = new("GatheredRecords",
    [
        "Id", "SourceId", "Key", "Hash", "ImportId", "Locator", "ActivityId", "GoneIn", "Fingerprint", "ValueCount",
        "Aside", "Parts",
    ], static (to, record) =>
    {
        to.Key(record.Id.Value);
        to.Key(record.SourceId.Value);
        to.Text(record.Key);
        to.Text(record.Hash);
        to.Key(record.ImportId.Value);
        to.Text(record.Locator);
        to.Key(record.ActivityId.Value);
        to.Key(record.GoneIn?.Value);
        to.Text(record.Fingerprint);
        to.Whole(record.ValueCount);
        to.Text(record.Aside);
        to.Json(record.Parts, GatheringJson.Default.ListGuid);
    });

    public static readonly BulkTable<Suggestion> Suggestions = new("Suggestions",
    [
        "Id", "ActivityId", "ActionCode", "Confidence", "Because", "Verdict", "DecidedAt", "SkippedAt", "DecidedBy",
    ], static (to, suggestion) =>
    {
        to.Key(suggestion.Id.Value);
        to.Key(suggestion.ActivityId.Value);
        to.Text(suggestion.ActionCode);
        to.Exact(suggestion.Confidence);
        to.List(suggestion.Because);
        to.Text(suggestion.Verdict.ToString());
        to.Instant(suggestion.DecidedAt);
        to.Instant(suggestion.SkippedAt);
        to.Text(suggestion.DecidedBy);
    });

    public static readonly BulkTable<KeptVerdict> Kept = new("KeptVerdicts",
    [
        "Id", "ActivityKey", "ActionCode", "Verdict", "Confidence", "IsLinked", "Because", "At", "By",
    ], static (to, kept) =>
    {
        to.Key(kept.Id.Value);
        to.Text(kept.ActivityKey);
        to.Text(kept.ActionCode);
        to.Text(kept.Verdict?.ToString());
        to.Exact(kept.Confidence);
        to.Truth(kept.IsLinked);
        to.List(kept.Because);
        to.Instant(kept.At);
        to.Text(kept.By);
    });

    public static List<Guid> PartsOf(string json) => json == "[]" ? [] : JsonSerializer.Deserialize(json, GatheringJson.Default.ListGuid)!;
}
