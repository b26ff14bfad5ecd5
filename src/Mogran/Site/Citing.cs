using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Gathering;
using Mogran.Monitoring;
using Mogran.Reports;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>What returns and adopted editions say of activities, for Gathering, which stands below them: the delegate CitedActivities.</summary>
public static class Citing
{
    public static CitedActivities At(TimeProvider time) => (db, identifiers) => OfAsync(db, identifiers, time.GetUtcNow());

    static async Task<IReadOnlySet<string>> OfAsync(MogranDb db, IReadOnlyCollection<string> identifiers, DateTimeOffset now)
    {
        HashSet<string> cited = [];
        foreach (var some in identifiers.Chunk(500))
            cited.UnionWith(await db.Set<Entry>().Where(entry => entry.Kind == EntryKind.Activity && some.Contains(entry.Subject)).Select(entry => entry.Subject).ToListAsync());
        var adopted = (await AdoptedReading.AdoptedEditionsAsync(db, now)).Keys.ToList();
        if (adopted.Count == 0) return cited;

        var wanted = identifiers.ToHashSet();
        foreach (var content in await db.Set<Edition>().Where(edition => adopted.Contains(edition.Id)).Select(edition => edition.Content).ToListAsync())
        {
            using var json = JsonDocument.Parse(content);
            Find(json.RootElement, wanted, cited);
        }

        return cited;
    }

    // An edition names what its figures come from in several places, all of them as plain texts.
    static void Find(JsonElement json, HashSet<string> wanted, HashSet<string> cited)
    {
        if (json.ValueKind is JsonValueKind.String)
        {
            if (json.GetString() is { } text && wanted.Contains(text)) cited.Add(text);
        }
        else if (json.ValueKind is JsonValueKind.Array)
            foreach (var one in json.EnumerateArray()) Find(one, wanted, cited);
        else if (json.ValueKind is JsonValueKind.Object)
            foreach (var one in json.EnumerateObject()) Find(one.Value, wanted, cited);
    }
}
