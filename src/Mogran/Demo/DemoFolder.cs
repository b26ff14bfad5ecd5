using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Profiles;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>
/// The data folder of a demo. It is made beside its place and moved there whole, so that a start that was broken off
/// leaves nothing half done; and it never mixes with a real dialogue.
/// </summary>
public static class DemoFolder
{
    /// <returns>Whether it was made now; false when it was there.</returns>
    /// <exception cref="InvalidOperationException">The folder holds a dialogue that is no demo.</exception>
    public static async Task<bool> PrepareAsync(string folder, ProfileFolder profile, TimeProvider time)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(Database.In(place).SqliteFile))
        {
            await EnsureDemoAsync(Database.In(place));
            return false;
        }

        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
            throw new InvalidOperationException($"{place} holds files of something else.");

        var making = place + ".making";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        await new Example(Database.In(making), profile, time.GetUtcNow()).MakeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(place)) Directory.Delete(place);
        Directory.Move(making, place);
        return true;
    }

    static async Task EnsureDemoAsync(Database database)
    {
        await using var db = database.Open();
        await db.UpgradeAsync();
        if (!await db.Set<Account>().AnyAsync(account => account.IsDemo))
            throw new InvalidOperationException($"{database.Folder} holds a real dialogue.");
    }
}
