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

    /// <summary>The last import of a source that stands: the same file again, read by the same reader, says nothing new of its records.</summary>
    public static async Task<LastImport?> OfAsync(MogranDb db, Id<Source> source) => (await db.ReadAsync("""
        SELECT "DocumentHash", "Reader", "Refused", "Read", "Problems", "FoundCounts" FROM "Imports"
        WHERE "SourceId" = @p0 AND "UndoneAt" IS NULL ORDER BY "Number" DESC LIMIT 1
        """,
        row => new LastImport(row.Text(0), row.Text(1) == ContentHash.Version && row.Whole(2) == 0, row.Whole(3), row.Text(4), row.Text(5)), source.Value)).FirstOrDefault();
}
