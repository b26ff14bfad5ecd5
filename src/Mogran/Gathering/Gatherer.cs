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
        List<GivenFile> all = [.. files.Select(file => new GivenFile(file, by, kind ?? KindOf(file), choices ?? new(), dryRun))];
        await using var db = database.Open();
        await using var run = new FilesInTurn(db, all, progress, cancellation);
        if (dryRun) await db.RehearseAsync(() => AllAsync(run), cancellation);
        else
        {
            await using var checkpoints = await Checkpoints.TakeOverAsync(database, db, cancellation);
            while (!run.IsOver)
            {
                await WriteSomeAsync(run);
                if (checkpoints is not null) await checkpoints.BeginAsync();
            }
        }

        return new(run.Outcomes, dryRun);
    }

    async Task AllAsync(FilesInTurn run)
    {
        while (!run.IsOver) await ApartAsync(run);
    }

    // What puts back one file alone costs some hundred pages of the database written once more, and files are seldom
    // refused: only where one of several is are they written again, each so that it can be taken back by itself.
    async Task WriteSomeAsync(FilesInTurn run)
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
    static async Task SomeAsync(FilesInTurn run, Func<FilesInTurn, Task> nextAsync)
    {
        var (begun, bytes) = (run.Outcomes.Count, 0L);
        run.LastNumber = null;
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
    async Task NextAsync(FilesInTurn run)
    {
        var (db, given) = (run.Db, run.Next);
        given.Findings = new(given.File.Name);
        try
        {
            run.Bearings = await Bearings.TakeAsync(db, run.Bearings, nobodyElseWrote: run.LastNumber is not null);
            var (import, diff) = await new ImportingFile(run, run.Bearings, recorder, time, suggesting).ApplyAsync();
            run.Bearings.Applied(given.File, import);
            run.LastNumber = import.Number;
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
    async Task ApartAsync(FilesInTurn run)
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
            (run.Bearings, run.LastNumber) = (null, null);
            run.Outcomes.Add(refused.Outcome);
        }
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
}
