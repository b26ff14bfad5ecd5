using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Files that are imported one after the other, and how far that is.</summary>
sealed class FilesInTurn(MogranDb db, List<GivenFile> all, IProgress<ImportProgress>? progress, CancellationToken cancellation) : IAsyncDisposable
{
    public MogranDb Db => db;

    public List<GivenFile> All => all;

    public IProgress<ImportProgress>? Progress => progress;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Of those that are done.</summary>
    public List<FileOutcome> Outcomes { get; } = [];

    public ReadingAhead Ahead { get; } = new();

    /// <summary>For the next file; null where those of the one before do not hold.</summary>
    public Bearings? Bearings { get; set; }

    public bool IsOver => Outcomes.Count == all.Count;

    public GivenFile Next => all[Outcomes.Count];

    /// <param name="after">How many files lie between it and the next one; null: there is none.</param>
    public GivenFile? Following(int after) => all.ElementAtOrDefault(Outcomes.Count + 1 + after);

    /// <summary>What was done since then is put back.</summary>
    public async Task BackAsync(int to)
    {
        Outcomes.RemoveRange(to, Outcomes.Count - to);
        Bearings = null;
        await Ahead.DisposeAsync();
    }

    public ValueTask DisposeAsync() => Ahead.DisposeAsync();
}

/// <summary>A file is refused, and what was written with it put back.</summary>
sealed class FileRefusedException(FileOutcome outcome) : Exception
{
    public FileOutcome Outcome => outcome;
}
