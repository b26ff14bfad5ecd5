using System.Text.Json;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What is kept of an import, to say it again of the same file.</summary>
/// <param name="IsComplete">This reader took all of it. What was refused may be taken now.</param>
sealed record LastImport(string Hash, bool IsComplete, int Read, string ProblemsJson, string FoundJson)
{
    /// <summary>A file of this hash says what was said then.</summary>
    public bool Says(string hash) => IsComplete && Hash == hash;

    public List<Problem> Problems => JsonSerializer.Deserialize(ProblemsJson, GatheringJson.Default.ListProblem)!;

    public Dictionary<string, int> Found => JsonSerializer.Deserialize(FoundJson, GatheringJson.Default.DictionaryStringInt32)!;

    /// <summary>The last import of each source that stands: the same file again, read by the same reader, says nothing new of its records.</summary>
    public static async Task<Dictionary<Id<Source>, LastImport>> OfAsync(MogranDb db, IReadOnlyCollection<Id<Source>> sources) => sources.Count == 0 ? [] : (await db.ReadAsync($"""
        SELECT "SourceId", "DocumentHash", "Reader", "Refused", "Read", "Problems", "FoundCounts" FROM "Imports" WHERE "Number" IN
        (SELECT (SELECT one."Number" FROM "Imports" one WHERE one."SourceId" = source."Id" AND one."UndoneAt" IS NULL ORDER BY one."Number" DESC LIMIT 1)
        FROM "Sources" source WHERE source."Id" IN ({Sql.Names(0, sources.Count)}))
        """,
        row => (Source: row.Key<Source>(0), Last: new LastImport(row.Text(1), row.Text(2) == ContentHash.Version && row.Whole(3) == 0, row.Whole(4), row.Text(5), row.Text(6))),
        [.. sources.Select(source => (object)source.Value)])).ToDictionary(one => one.Source, one => one.Last);
}
