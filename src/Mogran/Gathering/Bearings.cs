using System.Text.Json;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What files are read against: partners, the plan's rules and matcher, remembered columns, former names, sources gathered
/// so far. Loaded for the first file of a run and kept for the next ones while nobody else writes to any of it.
/// </summary>
sealed record Bearings(
    IReadOnlyList<Partner> AllPartners, KnownPartners Partners, FormerNames Former, IReadOnlyDictionary<string, ColumnMapping> Mappings, HashSet<Id<Source>> Gathered)
{
    static readonly string[] Slices = ["Partners", "Plan", "Gathering"];

    long version;
    Linking? linking;
    KnownSources? sources;

    /// <summary>Known once <see cref="LoadLinkingAsync"/> was called.</summary>
    public Linking Linking => linking!;

    /// <param name="before">Those of the file before; null where there is none, or it was refused.</param>
    /// <param name="nobodyElseWrote">Since the file before: it is in the same write.</param>
    public static async Task<Bearings> TakeAsync(MogranDb db, Bearings? before, bool nobodyElseWrote)
    {
        var version = before is not null && nobodyElseWrote ? before.version : await db.VersionAsync(Slices);
        if (before?.version == version) return before.Former.HasNew ? before with { Former = await FormerNames.LoadAsync(db) } : before;
        var partners = await db.PartnersAsync();
        return new(
            partners,
            new(partners),
            await FormerNames.LoadAsync(db),
            (await MappingsAsync(db)).ToDictionary(mapping => mapping.HeaderHash),
            [.. await db.ReadAsync("SELECT DISTINCT \"SourceId\" FROM \"Imports\"", row => row.Key<Source>(0))]) { version = version };
    }

    /// <summary>What is needed as soon as a file has to be read.</summary>
    public async Task<Linking> LoadLinkingAsync(MogranDb db, Suggesting suggesting) => linking ??= await Linking.LoadAsync(db, AllPartners, suggesting);

    /// <param name="codes">Of the sources of all files of the run.</param>
    public async Task<KnownSources> LoadSourcesAsync(MogranDb db, IEnumerable<string> codes) => sources ??= await KnownSources.LoadAsync(db, codes);

    static Task<List<ColumnMapping>> MappingsAsync(MogranDb db) =>
        db.ReadAsync("SELECT \"HeaderHash\", \"RecordKind\", \"Columns\", \"At\", \"Currency\" FROM \"ColumnMappings\"", row => new ColumnMapping
        {
            HeaderHash = row.Text(0), RecordKind = row.Text(1), At = row.Instant(3)!.Value, Currency = row.TextOrNull(4),
            Columns = JsonSerializer.Deserialize(row.Text(2), GatheringJson.Default.DictionaryStringString)!,
        });

    /// <summary>The file was applied.</summary>
    public void Applied(GatheredFile file, Import import)
    {
        Gathered.Add(import.SourceId);
        sources?.Forget(file.SourceCode);
    }

    /// <summary>What files wrote themselves is no reason to load all of it again. Inside their write, at its end.</summary>
    /// <param name="written">Slices whose versions the write raises.</param>
    public void Raised(IEnumerable<string> written) => version += written.Count(Slices.Contains);
}
