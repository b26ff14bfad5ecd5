using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Profiles;

/// <summary>Makes a data folder ready: its tables, and the profile if it has none yet.</summary>
public static class Installation
{
    public static async Task PrepareAsync(Database database)
    {
        await using var db = database.Open();
        await db.UpgradeAsync();
        if (!await db.Set<Dialogue>().AnyAsync()) await ProfileFolder.LoadAsync(db, ProfileFolder.Default);
    }
}
