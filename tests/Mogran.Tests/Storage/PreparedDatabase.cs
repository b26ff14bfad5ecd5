using Microsoft.Data.Sqlite;
using Mogran.Profiles;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>A first start with the Khartoum profile, made once for each kind of database; tests begin with copies.</summary>
static class PreparedDatabase
{
    static readonly Lazy<Task<TestDatabase>> Sqlite = new(() => PrepareAsync("sqlite"));
    static readonly Lazy<Task<TestDatabase>> Postgres = new(() => PrepareAsync("postgres"));

    /// <summary>The prepared database, to copy from and not to write to.</summary>
    public static Task<TestDatabase> OfAsync(string kind) => (kind == "postgres" ? Postgres : Sqlite).Value;

    static async Task<TestDatabase> PrepareAsync(string kind)
    {
        var made = await TestDatabase.CreateAsync(kind);
        await Installation.PrepareAsync(made.Database, new(Repository.Path("profiles", "khartoum")), TimeProvider.System);
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.DisposeAsync().AsTask().Wait();
        return made;
    }
}
