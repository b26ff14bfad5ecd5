using System.Collections.Concurrent;
using Mogran.Record;

namespace Mogran.Gathering;

/// <summary>One import that runs, or has run, while somebody looks on.</summary>
public sealed class Run(string fileName, Guid upload)
{
    public string FileName => fileName;

    /// <summary>The file, to go on with after a rehearsal.</summary>
    public Guid Upload => upload;

    public ImportProgress? Progress { get; set; }

    /// <summary>Null while it runs.</summary>
    public ImportOutcome? Outcome { get; set; }

    /// <summary>What was asked for is not what would be done now; the outcome is a rehearsal of that.</summary>
    public bool IsStale { get; set; }

    /// <summary>It stopped on an error of ours, not of the file.</summary>
    public bool Failed { get; set; }

    public bool IsOver => Failed || Outcome is not null;
}

/// <summary>Imports started on the site. They go on when the browser goes away; what they did is in the list of imports.</summary>
public sealed class Runs(Gatherer gatherer, Uploads uploads, ILogger<Runs> log)
{
    const int Remembered = 200;

    readonly ConcurrentDictionary<Guid, Run> runs = [];

    public Run? Find(Guid id) => runs.GetValueOrDefault(id);

    /// <summary>Starts the import and waits a moment: most files are done by then.</summary>
    /// <param name="id">Made with the form: the same form sent twice starts one import.</param>
    /// <param name="choices">What was chosen on seeing a rehearsal; null: a rehearsal.</param>
    public async Task StartAsync(Guid id, Guid upload, ImportChoices? choices = null)
    {
        if (uploads.Find(upload) is not { } file) return;
        var run = new Run(file.Name, upload);
        if (!runs.TryAdd(id, run)) return;
        foreach (var old in runs.Where(pair => pair.Value.IsOver).OrderBy(pair => pair.Key).Take(Math.Max(0, runs.Count - Remembered))) runs.TryRemove(old);

        var going = Task.Run(() => GoAsync(run, file, choices));
        await Task.WhenAny(going, Task.Delay(TimeSpan.FromSeconds(2)));
    }

    async Task GoAsync(Run run, GatheredFile file, ImportChoices? choices)
    {
        try
        {
            var outcome = await gatherer.ImportAsync([file], Offices.Secretariat, dryRun: choices is null, progress: new Watching(run), choices: choices);
            run.IsStale = outcome.Files[0].Findings is [{ Code: "OtherThanShown" }, ..];
            if (run.IsStale) outcome = await gatherer.ImportAsync([file], Offices.Secretariat, dryRun: true, progress: new Watching(run));
            else if (choices is not null) uploads.Drop(run.Upload);
            run.Outcome = outcome;
        }
#pragma warning disable CA1031 // Nobody waits for this task: whatever stops it must be shown on the page.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Stopped(log, fault);
            run.Failed = true;
        }
    }

    sealed class Watching(Run run) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => run.Progress = value;
    }
}

static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "An import stopped on an error.")]
    public static partial void Stopped(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Watched sources could not be looked at.")]
    public static partial void LookFailed(ILogger logger, Exception fault);
}
