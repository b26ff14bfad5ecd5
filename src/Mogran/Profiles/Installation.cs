using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Profiles;

/// <summary>Makes a data folder ready: its tables, the profile if it has none yet, and a first draft of the report.</summary>
public static class Installation
{
    /// <summary>Nothing is to be made ready: the tables are those of this program, the profile is loaded, the index whole, the report drafted.</summary>
    public static async Task<bool> IsReadyAsync(MogranDb db) =>
        await db.IsCurrentAsync() && await db.HasDialogueAsync() && await ActivityIndex.IsCompleteAsync(db) && await HasEditionAsync(db);

    public static async Task PrepareAsync(Database database, ProfileFolder profile, TimeProvider time)
    {
        await using var db = database.Open();
        await db.UpgradeAsync();
        if (!await db.HasDialogueAsync()) await db.WriteAsync(() => LoadAsync(db, database, profile, time));
        await db.WriteAsync(() => ActivityIndex.CompleteAsync(db));
        if (!await HasEditionAsync(db) && await db.Set<PlanAction>().AnyAsync())
            await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, round: null, time.Now));
    }

    static async Task<bool> HasEditionAsync(MogranDb db) => await db.NumberAsync("SELECT COUNT(*) FROM (SELECT 1 FROM \"Editions\" LIMIT 1) AS first") > 0;

    /// <summary>Brings a backup back, with what is made from it: the search index is in none.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidDataException">The file is no backup, is damaged, or the target is not empty.</exception>
    public static async Task<long> RestoreAsync(Database database, string file, CancellationToken cancellation = default)
    {
        var rows = await Backup.RestoreAsync(database, file, cancellation);
        await using var db = database.Open();
        await db.WriteAsync(() => ActivityIndex.CompleteAsync(db), cancellation);
        return rows;
    }

    static async Task LoadAsync(MogranDb db, Database database, ProfileFolder profile, TimeProvider time)
    {
        // Two programs may start at once; the second finds the work done.
        if (await db.HasDialogueAsync()) return;
        new ProfileLoading(db, profile, time.Now).Load();
        await db.SaveChangesAsync();
        await AddRatesAsync(db, profile, time);
        var activities = db.Set<Activity>().Local.ToList();
        var linking = await Linking.LoadAsync(db, await db.PartnersAsync(), new());
        await linking.LinkAsync(db, [.. activities.Select(activity => new NewlyTold(activity.Id, activity, null))], existing: [], time.Now);

        var dialogue = await db.DialogueAsync();
        var content = new JsonObject { ["dialogue"] = dialogue.Code, ["activities"] = activities.Count };
        var act = new Act("profile.loaded", "installation", null, "dialogue", dialogue.Code, content);
        await new Recorder(new RecordKey(database), time).AppendAsync(db, act);
    }

    /// <exception cref="InvalidDataException">The profile's rates cannot be read; the message says why.</exception>
    static async Task AddRatesAsync(MogranDb db, ProfileFolder profile, TimeProvider time)
    {
        if (profile.Find("rates.csv") is not { } path) return;
        try { await new RateImport(db, recorder: null, time).AddAsync(GatheredFile.At(path), baseCurrency: null, publisher: null); }
        catch (RefusedException refused) { throw new InvalidDataException($"rates.csv: {FindingInWords.Of(refused.Problem, fileKept: false).What}", refused); }
    }
}
