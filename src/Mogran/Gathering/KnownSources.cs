using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The sources of a run's files and what was last imported of each, asked for all of them at once: on a database that is elsewhere each question is a way.</summary>
sealed class KnownSources
{
    const int Together = 500;

    readonly HashSet<string> asked = [];
    readonly Dictionary<string, KnownSource> known = [];

    /// <param name="codes">Of the sources that will be asked for.</param>
    public static async Task<KnownSources> LoadAsync(MogranDb db, IEnumerable<string> codes)
    {
        var sources = new KnownSources();
        foreach (var some in codes.Distinct().Chunk(Together)) await sources.AskAsync(db, some);
        return sources;
    }

    /// <returns>Null: there is none of that code yet.</returns>
    public async Task<KnownSource?> FindAsync(MogranDb db, string code)
    {
        if (!asked.Contains(code)) await AskAsync(db, [code]);
        return known.GetValueOrDefault(code);
    }

    /// <summary>Something was imported of it.</summary>
    public void Forget(string code) => asked.Remove(code);

    async Task AskAsync(MogranDb db, string[] codes)
    {
        var ids = await db.ReadAsync($"SELECT \"Id\", \"Code\" FROM \"Sources\" WHERE \"Code\" IN ({Sql.Names(0, codes.Length)})", row => (Id: row.Key<Source>(0), Code: row.Text(1)), codes);
        var last = await LastImport.OfAsync(db, [.. ids.Select(source => source.Id)]);
        asked.UnionWith(codes);
        foreach (var code in codes) known.Remove(code);
        foreach (var (id, code) in ids) known[code] = new(id, last.GetValueOrDefault(id));
    }
}

/// <param name="Last">Null: all that was imported of it is undone, or it was never imported from.</param>
sealed record KnownSource(Id<Source> Id, LastImport? Last);
