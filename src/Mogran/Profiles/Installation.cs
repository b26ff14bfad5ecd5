using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Profiles;

/// <summary>Makes a data folder ready: its tables, and the profile if it has none yet.</summary>
public static class Installation
{
    public static async Task PrepareAsync(Database database, ProfileFolder profile, TimeProvider time)
    {
        await using var db = database.Open();
        await db.UpgradeAsync();
        await db.WriteAsync(async () =>
        {
            if (await db.Set<Dialogue>().AnyAsync()) return;
            new ProfileLoading(db, profile, time.Now).Load();
            await db.SaveChangesAsync();
            var links = await RuleLinks.ApplyAsync(db, db.Set<Activity>().Local, time.Now);
            await RecordAsync(db, database, time, links);
        });
    }

    static async Task RecordAsync(MogranDb db, Database database, TimeProvider time, int links)
    {
        await db.SaveChangesAsync();
        var dialogue = await db.DialogueAsync();
        var content = new JsonObject
        {
            ["dialogue"] = dialogue.Code, ["activities"] = db.Set<Activity>().Local.Count, ["links"] = links,
        };
        var act = new Act("profile.loaded", "installation", null, "dialogue", dialogue.Code, content);
        await new Recorder(new RecordKey(database), time).AppendAsync(db, act);
    }
}
