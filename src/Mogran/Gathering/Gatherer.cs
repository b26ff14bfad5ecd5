using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mogran.Library;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Takes in files that partners publish: IATI activities, and sheets of activities or of what belongs to them.</summary>
/// <param name="database">Where they go.</param>
/// <param name="recorder">Each import is an entry in the dialogue's record.</param>
/// <param name="time">The clock.</param>
/// <param name="suggesting">What knows the plan; one of its own where the program has none to share.</param>
public sealed class Gatherer(Database database, Recorder recorder, TimeProvider time, Suggesting? suggesting = null)
{
    // So many files at most share one write, and so many bytes of those in which something is new, for others wait meanwhile.
    const int Together = 50;
    const long BytesTogether = 16_000_000;

    readonly Suggesting suggesting = suggesting ?? new();

    /// <summary>
    /// Imports file after file: all of each or, when it is refused, nothing. A dry run computes the same and saves
    /// nothing, one file building on the one before.
    /// </summary>
    /// <param name="files">In the order in which they build on each other: activities before their results.</param>
    /// <param name="by">The office that imports, never a person's name.</param>
    /// <param name="kind">What the files are; null to look.</param>
    /// <param name="choices">What a person chose on seeing what would be done.</param>
    public async Task<ImportOutcome> ImportAsync(
        IReadOnlyList<GatheredFile> files, string by, ImportKind? kind = null, bool dryRun = false,
        IProgress<ImportProgress>? progress = null, ImportChoices? choices = null, CancellationToken cancellation = default)
    {
        List<Given> all = [.. files.Select(file => new Given(file, by, kind ?? KindOf(file), choices ?? new(), dryRun))];
        await using var db = database.Open();
        await using var run = new Run(db, all, progress, cancellation);
        if (dryRun) await db.RehearseAsync(() => AllAsync(run), cancellation);
        else
        {
            await using var checkpoints = await Checkpoints.TakeOverAsync(database, db, cancellation);
            while (!run.IsOver)
            {
                await WriteSomeAsync(run);
                checkpoints?.Begin();
            }
        }

        return new(run.Outcomes, dryRun);
    }

    async Task AllAsync(Run run)
    {
        while (!run.IsOver) await ApartAsync(run);
    }

    // What puts back one file alone costs some hundred pages of the database written once more, and files are seldom
    // refused: only where one of several is are they written again, each so that it can be taken back by itself.
    async Task WriteSomeAsync(Run run)
    {
        var before = run.Outcomes.Count;
        try
        {
            await run.Db.WriteAsync(() => SomeAsync(run, NextAsync), run.Cancellation);
        }
        catch (FileRefusedException refused)
        {
            var isFirst = run.Outcomes.Count == before;
            await run.BackAsync(to: before);
            if (isFirst) run.Outcomes.Add(refused.Outcome);
            else await run.Db.WriteAsync(() => SomeAsync(run, ApartAsync), run.Cancellation);
        }
    }

    // A large file is there as soon as it is applied. Small ones, and those in which nothing is new, wait for each other:
    // each write waits for the disk, and costs as much as reading a tenth of a megabyte.
    static async Task SomeAsync(Run run, Func<Run, Task> nextAsync)
    {
        var (begun, bytes) = (run.Outcomes.Count, 0L);
        do
        {
            await nextAsync(run);
            if (run.Outcomes[^1] is { Import.HasEffect: true }) bytes += run.All[run.Outcomes.Count - 1].Size;
        }
        while (!run.IsOver && run.Outcomes.Count - begun < Together && bytes < BytesTogether);
        run.Bearings?.Raised(run.Db.WrittenSlices);
    }

    /// <summary>IATI if it begins as XML does, else a sheet.</summary>
    public static ImportKind KindOf(GatheredFile file)
    {
        var head = System.Text.Encoding.UTF8.GetString(file.Head(400)).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', '\uFFFD', ' ', '\n', '\r', '\t');
        return head.StartsWith('<') ? ImportKind.Iati : ImportKind.Sheet;
    }

    /// <summary>The next file: if it is refused, all that is written with it is put back, and the others too.</summary>
    /// <exception cref="FileRefusedException">It is refused.</exception>
    async Task NextAsync(Run run)
    {
        var (db, given) = (run.Db, run.Next);
        given.Findings = new(given.File.Name);
        try
        {
            run.Bearings = await Bearings.TakeAsync(db, run.Bearings);
            var (import, diff) = await ApplyAsync(run, run.Bearings);
            run.Bearings.Applied(import);
            await db.SaveChangesAsync(run.Cancellation);
            run.Outcomes.Add(FileOutcome.Of(import, diff, given.Findings));
        }
        catch (RefusedException refused)
        {
            throw new FileRefusedException(FileOutcome.Refuse(given.File.Name, given.Kind, refused.Problem, given.Findings));
        }
        finally
        {
            db.Forget();
        }
    }

    /// <summary>The next file: if it is refused, it leaves nothing, and the others stay.</summary>
    async Task ApartAsync(Run run)
    {
        await run.Db.Transaction!.SaveAsync("file", run.Cancellation);
        try
        {
            await NextAsync(run);
            await run.Db.Transaction!.ReleaseAsync("file", run.Cancellation);
        }
        catch (FileRefusedException refused)
        {
            await run.Db.Transaction!.RollbackAsync("file", run.Cancellation);
            run.Bearings = null;
            run.Outcomes.Add(refused.Outcome);
        }
    }

    async Task<(Import Import, Diff Diff)> ApplyAsync(Run run, Bearings bearings)
    {
        var (db, given, ahead, cancellation) = (run.Db, run.Next, run.Ahead, run.Cancellation);
        var (file, kind) = (given.File, given.Kind);
        var (hash, size) = await given.HashAsync(cancellation);
        _ = run.Following(0)?.HashAsync(cancellation);
        var (source, isNew) = await SourceAsync(db, file);
        var begun = ahead.Count > 0 ? await ahead.TakeAsync(file, isNew, await bearings.LoadLinkingAsync(db, suggesting)) : null;
        await using var taken = begun?.Reading;
        if (begun is not null) (source, given.Findings) = (begun.Source, begun.Findings);
        var findings = given.Findings;
        var number = (int)await db.NumberAsync("SELECT MAX(\"Number\") FROM \"Imports\"") + 1;
        var import = new Import { Number = number, SourceId = source.Id, Kind = kind, FileName = file.Name, DocumentHash = hash, At = time.Now, By = given.By };
        if (!isNew && kind == ImportKind.Iati && await LastAsync(db, source.Id) is { } last && last.Hash == hash && last.IsComplete)
        {
            (import.Read, import.Unchanged) = (last.Read, last.Read);
            findings.Recall(last.Problems, last.Found);
            using var nothing = new DiffDraft();
            return await EndAsync(nothing, null);
        }

        // What is only tried is not kept.
        await using var packing = given.DryRun ? null : await Packing.BeginAsync(db, file, hash, size);

        // They need Entity Framework: a program without it is not given any.
        if (RuntimeFeature.IsDynamicCodeSupported && kind == ImportKind.Iati && given.HoldsOrganisations)
        {
            await KeepOrganisationsAsync(db, source, isNew, import);
            await new ApplyingOrganisations(db, source, import, bearings.Partners, findings).ApplyAsync(file, cancellation);
            await CloseAsync(db, source, isNew, import, Diff.None, packing, findings);
            return (import, Diff.None);
        }

        var linking = await bearings.LoadLinkingAsync(db, suggesting);
        await using var own = taken is not null ? null
            : Reading(db, given, source, isNew, bearings, linking, findings, isNew || kind != ImportKind.Iati ? KnownActivity.None : await KnownActivity.LoadAsync(db, source.Id));
        own?.Begin();
        var reading = taken ?? own!;
        await BeginAsync(run, bearings, linking, reading);
        db.Forget();

        using var draft = new DiffDraft();
        var changes = new ImportChanges(db, import);
        using (var applying = new Applying(db, source, import, isNew, bearings, findings, draft, changes))
        {
            await PumpAsync(reading, applying, () => run.Progress?.Report(new(file.Name, reading.Passed, size, reading.Count)), cancellation);
            await applying.CompleteAsync();
            applying.Stand(reading.Standing);
            applying.TellUnknown(reading.Count);
            // A file of which a tenth is wrong is most likely not what it says: better none of it than the rest.
            if (findings.Refused > 0 && findings.Refused * 10L >= findings.Refused + reading.Values)
                throw findings.RefuseFile("TooMuchWrong", null, Counted(findings.Refused), Counted(findings.Refused + reading.Values));
            if (!isNew) await new Leaving(db, source, import, applying.Met, given.Replaces, findings, draft, changes).LeaveAsync(given.Choices.LetGo);
        }

        (import.Read, import.Refused) = (reading.Count, import.Refused + reading.Refused);
        return await EndAsync(draft, packing);

        async Task<(Import, Diff)> EndAsync(DiffDraft drafted, Packing? packed)
        {
            var diff = drafted.ToDiff();
            if (given.Choices.Expected is { } expected && expected != diff.Digest) throw findings.RefuseFile("OtherThanShown");
            await CloseAsync(db, source, isNew, import, diff, packed, findings);
            return (import, diff);
        }
    }

    /// <summary>The last import of a source that stands: the same file again, read by the same reader, says nothing new of its records.</summary>
    static async Task<LastImport?> LastAsync(MogranDb db, Id<Source> source) => (await db.ReadAsync("""
        SELECT "DocumentHash", "Reader", "Refused", "Read", "Problems", "FoundCounts" FROM "Imports"
        WHERE "SourceId" = @p0 AND "UndoneAt" IS NULL ORDER BY "Number" DESC LIMIT 1
        """,
        row => new LastImport(row.Text(0), row.Text(1) == ContentHash.Version && row.Whole(2) == 0, row.Whole(3), row.Text(4), row.Text(5)), source.Value)).FirstOrDefault();

    // An organisation file is small: all that its source said before is kept, to be put back when the import is undone.
    static async Task KeepOrganisationsAsync(MogranDb db, Source source, bool isNew, Import import)
    {
        var replaced = new Replaced(db);
        await replaced.KeepOrganisationsAsync(source.Id);
        if (!isNew) await replaced.KeepAsync(source);
        db.Add(new ImportChange { ImportId = import.Id, Number = 1, Before = replaced.Packed() });
        await db.SaveChangesAsync();
        db.Forget();
    }

    /// <summary>Whether it is a file of organisations; one that cannot be read is none.</summary>
    public static bool HoldsOrganisations(GatheredFile file)
    {
        // Nearly all are of activities and say so in their first bytes.
        if (IatiScan.Head(file.Head(4_096)) > 0) return false;
        using var cursor = new XmlCursor(file.Open(), new Findings(file.Name));
        try
        {
            return cursor.Start() && cursor.FullName == IatiOrganisations.Root;
        }
        catch (RefusedException)
        {
            // Whoever reads the file says what is wrong with it.
            return false;
        }
    }

    static FileReading Reading(
        MogranDb db, Given given, Source source, bool isNew, Bearings bearings, Linking linking, Findings findings, IReadOnlyDictionary<Fingerprint, KnownActivity> known) => new(
        given.File, given.Kind, source.Id, header => bearings.Mappings.GetValueOrDefault(header.Hash), bearings.Partners.Country, findings, known,
        new(bearings.Partners, linking, db.IsPostgres, ahead: isNew));

    /// <summary>Begins to read files that follow, as soon as this one is read.</summary>
    static async Task BeginAsync(Run run, Bearings bearings, Linking linking, FileReading reading)
    {
        var (db, ahead) = (run.Db, run.Ahead);
        while (ahead.HasRoom && run.Following(ahead.Count) is { Kind: ImportKind.Iati, HoldsOrganisations: false } next && !ahead.Knows(next.File) && next.File.SourceCode != run.Next.File.SourceCode)
        {
            var (source, isNew) = await SourceAsync(db, next.File);
            if (!isNew) return;
            var findings = new Findings(next.File.Name);
            ahead.Begin(new(next.File, next.File.Measure(), source, linking, findings, Reading(db, next, source, isNew, bearings, linking, findings, KnownActivity.None)), reading);
        }
    }

    static async Task PumpAsync(FileReading reading, Applying applying, Action tell, CancellationToken cancellation)
    {
        await foreach (var prepared in reading.Batches.ReadAllAsync(cancellation))
        {
            var batch = await prepared;
            await applying.ApplyAsync(batch.Read);
            batch.Rows?.GiveBack();
            tell();
        }
    }

    static async Task<(Source, bool IsNew)> SourceAsync(MogranDb db, GatheredFile file)
    {
        return await db.ReadAsync("SELECT \"Id\" FROM \"Sources\" WHERE \"Code\" = @p0", row => row.Key<Source>(0), file.SourceCode) is [var known]
            ? (New(known), false) : (New(Id<Source>.New()), true);

        Source New(Id<Source> id) => new() { Id = id, Code = file.SourceCode, Title = new() { En = file.SourceTitle }, FileName = file.Name };
    }

    /// <summary>What stays of the run: the source as last read, the import, the file itself if it is not too large, the entry in the record.</summary>
    async Task CloseAsync(MogranDb db, Source source, bool isNew, Import import, Diff diff, Packing? packing, Findings findings)
    {
        (import.Problems, import.FoundCounts) = ([.. findings.Kept], new(findings.Counts));
        (source.DocumentHash, source.ReadAt) = (import.DocumentHash, import.At);
        await db.SaveChangesAsync();
        if (isNew) await db.InsertAsync(SourceBulk.Sources, source);
        else
            await db.ExecuteAsync(nameof(Library), "UPDATE \"Sources\" SET \"DocumentHash\" = @p0, \"ReadAt\" = @p1 WHERE \"Id\" = @p2",
                source.DocumentHash, source.ReadAt.UtcDateTime, source.Id.Value);
        await db.InsertAsync(GatheringBulk.Imports, import);
        if (import.HasEffect) await db.InsertAsync(GatheringBulk.Diffs, new ImportDiff { ImportId = import.Id, Content = diff.Packed() });
        if (packing is not null) await packing.KeepAsync(db, import);
        if (import.HasEffect) await recorder.AppendAsync(db, ActOf(import));
    }

    static string Counted(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    static Act ActOf(Import import) => new("activities.imported", import.By, null, "import", import.Id.ToString(), new JsonObject
    {
        ["file"] = import.FileName,
        ["sha256"] = import.DocumentHash,
        ["read"] = import.Read,
        ["new"] = import.New,
        ["changed"] = import.Changed,
        ["unchanged"] = import.Unchanged,
        ["refused"] = import.Refused,
        ["gone"] = import.Gone,
    });

    /// <param name="IsComplete">This reader took all of it. What was refused may be taken now.</param>
    sealed record LastImport(string Hash, bool IsComplete, int Read, string ProblemsJson, string FoundJson)
    {
        public List<Problem> Problems => JsonSerializer.Deserialize(ProblemsJson, GatheringJson.Default.ListProblem)!;

        public Dictionary<string, int> Found => JsonSerializer.Deserialize(FoundJson, GatheringJson.Default.DictionaryStringInt32)!;
    }

    /// <summary>One file of a run, with what is to be done about it.</summary>
    sealed record Given(GatheredFile File, string By, ImportKind Kind, ImportChoices Choices, bool DryRun)
    {
        Task<(string Hash, long Size)>? hash;
        bool? holdsOrganisations;

        /// <summary>Begins to work out the hash, unless that has begun.</summary>
        public Task<(string Hash, long Size)> HashAsync(CancellationToken cancellation) => hash ??= File.HashAsync(cancellation);

        /// <summary>In bytes, once the hash is known.</summary>
        public long Size => hash is { IsCompletedSuccessfully: true } known ? known.Result.Size : 0;

        /// <summary>Somebody sees, has seen or has said what becomes of all that was there before.</summary>
        public bool Replaces => DryRun || Choices.Replaces || Choices.Expected is not null;

        public Findings Findings { get; set; } = new(File.Name);

        public bool HoldsOrganisations => holdsOrganisations ??= Gatherer.HoldsOrganisations(File);
    }

    /// <summary>Files that are imported one after the other, and how far that is.</summary>
    sealed class Run(MogranDb db, List<Given> all, IProgress<ImportProgress>? progress, CancellationToken cancellation) : IAsyncDisposable
    {
        public MogranDb Db => db;

        public List<Given> All => all;

        public IProgress<ImportProgress>? Progress => progress;

        public CancellationToken Cancellation => cancellation;

        /// <summary>Of those that are done.</summary>
        public List<FileOutcome> Outcomes { get; } = [];

        public ReadingAhead Ahead { get; private set; } = new();

        /// <summary>For the next file; null where those of the one before do not hold.</summary>
        public Bearings? Bearings { get; set; }

        public bool IsOver => Outcomes.Count == all.Count;

        public Given Next => all[Outcomes.Count];

        /// <param name="after">How many files lie between it and the next one; null: there is none.</param>
        public Given? Following(int after) => all.ElementAtOrDefault(Outcomes.Count + 1 + after);

        /// <summary>What was done since then is put back.</summary>
        public async Task BackAsync(int to)
        {
            Outcomes.RemoveRange(to, Outcomes.Count - to);
            Bearings = null;
            await Ahead.DisposeAsync();
            Ahead = new();
        }

        public ValueTask DisposeAsync() => Ahead.DisposeAsync();
    }

    /// <summary>A file is refused, and what was written with it put back.</summary>
    sealed class FileRefusedException(FileOutcome outcome) : Exception
    {
        public FileOutcome Outcome => outcome;
    }
}
