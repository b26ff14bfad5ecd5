using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
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
            await RuleLinks.ApplyAsync(db, db.Set<Activity>().Local, time.Now);
        });
    }
}
