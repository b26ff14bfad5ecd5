using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Mogran.Library;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Takes in the next file of a run. Inside a write, or a rehearsal.</summary>
/// <param name="bearings">What it is read against.</param>
sealed class ImportingFile(FilesInTurn run, Bearings bearings, Recorder recorder, TimeProvider time, Suggesting suggesting)
{
    const long LargestKnownAhead = 50_000_000;

    readonly MogranDb db = run.Db;
    readonly GivenFile given = run.Next;

    public async Task<(Import Import, Diff Diff)> ApplyAsync()
    {
        var (ahead, cancellation) = (run.Ahead, run.Cancellation);
        var (file, kind) = (given.File, given.Kind);
        var (hash, size) = await given.HashAsync(cancellation);
        run.HashFollowing();
        var (source, isNew, last) = await SourceAsync(file);
        var begun = ahead.HasBegun(run.Place) ? await ahead.TakeAsync(isNew, await bearings.LoadLinkingAsync(db, suggesting)) : null;
        await using var taken = begun?.Reading;
        await using var takenPacking = begun?.Packing;
        if (begun is not null) (source, given.Findings) = (begun.Source, begun.Findings);
        var findings = given.Findings;
        var number = (run.LastNumber ?? (int)await db.NumberAsync("SELECT MAX(\"Number\") FROM \"Imports\"")) + 1;
        var import = new Import { Number = number, SourceId = source.Id, Kind = kind, FileName = file.Name, DocumentHash = hash, At = time.Now, By = given.By };
        if (kind == ImportKind.Iati && last is not null && last.Says(hash))
        {
            (import.Read, import.Unchanged) = (last.Read, last.Read);
            findings.Recall(last.Problems, last.Found);
            using var nothing = new DiffDraft();
            return await EndAsync(nothing, null);
        }

        // What is only tried is not kept.
        await using var ownPacking = given.DryRun || takenPacking is not null ? null : await Packing.BeginAsync(db, file, hash, size);
        var packing = takenPacking ?? ownPacking;

        // They need Entity Framework: a program without it is not given any.
        if (RuntimeFeature.IsDynamicCodeSupported && kind == ImportKind.Iati && given.HoldsOrganisations)
        {
            await KeepOrganisationsAsync(source, isNew, import);
            await new ApplyingOrganisations(db, source, import, bearings.Partners, findings).ApplyAsync(file, cancellation);
            await CloseAsync(source, isNew, import, Diff.None, packing, findings);
            return (import, Diff.None);
        }

        var linking = await bearings.LoadLinkingAsync(db, suggesting);
        await using var own = taken is not null ? null : await ReadingAsync(given, source, isNew, linking, findings);
        own?.Begin();
        var reading = taken ?? own!;
        await BeginAsync(linking, reading);
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
            await CloseAsync(source, isNew, import, diff, packed, findings);
            return (import, diff);
        }
    }

    // An organisation file is small: all that its source said before is kept, to be put back when the import is undone.
    async Task KeepOrganisationsAsync(Source source, bool isNew, Import import)
    {
        var replaced = new Replaced(db);
        await replaced.KeepOrganisationsAsync(source.Id);
        if (!isNew) await replaced.KeepAsync(source);
        db.Add(new ImportChange { ImportId = import.Id, Number = 1, Before = replaced.Packed() });
        await db.SaveChangesAsync();
        db.Forget();
    }

    async Task<FileReading> ReadingAsync(GivenFile one, Source source, bool isNew, Linking linking, Findings findings) => new(
        one.File, one.Kind, source.Id, header => bearings.Mappings.GetValueOrDefault(header.Hash), bearings.Partners.Country, findings,
        isNew || one.Kind != ImportKind.Iati ? KnownActivity.None : await KnownActivity.LoadAsync(db, source.Id),
        new(bearings.Partners, linking, db.IsPostgres, ahead: isNew));

    /// <summary>Begins to read files that follow, as soon as this one is read.</summary>
    async Task BeginAsync(Linking linking, FileReading reading)
    {
        var ahead = run.Ahead;
        for (var place = ahead.After(run.Place); ahead.HasRoom && run.CanBegin(place); place++)
        {
            var next = run.All[place];
            var (source, isNew, last) = await SourceAsync(next.File);
            // A source that is known may say the same as before, and then there is nothing to read. Of a very large one too much is known.
            if (!isNew && (!next.IsHashed || next.Size > LargestKnownAhead)) return;
            if (last is not null && last.Says(next.Hash)) continue;
            var findings = new Findings(next.File.Name);
            ahead.Begin(new(place, next.File.Measure(), source, isNew, linking, findings,
                await ReadingAsync(next, source, isNew, linking, findings),
                isNew || next.DryRun ? null : await Packing.BeginAsync(db, next.File, next.Hash, next.Size)), reading);
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

    async Task<(Source Source, bool IsNew, LastImport? Last)> SourceAsync(GatheredFile file)
    {
        var sources = await bearings.LoadSourcesAsync(db, run.All.Select(one => one.File.SourceCode));
        var known = await sources.FindAsync(db, file.SourceCode);
        return (new() { Id = known?.Id ?? Id<Source>.New(), Code = file.SourceCode, Title = new() { En = file.SourceTitle }, FileName = file.Name }, known is null, known?.Last);
    }

    /// <summary>What stays of the run: the source as last read, the import, the file itself if it is not too large, the entry in the record.</summary>
    async Task CloseAsync(Source source, bool isNew, Import import, Diff diff, Packing? packing, Findings findings)
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
}
