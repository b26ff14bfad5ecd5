using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Files that are imported one after the other, and how far that is.</summary>
sealed class FilesInTurn(MogranDb db, List<GivenFile> all, IProgress<ImportProgress>? progress, CancellationToken cancellation) : IAsyncDisposable
{
    const int HashedAhead = 16;

    Task hashing = Task.CompletedTask;
    volatile bool isLeft;

    public MogranDb Db => db;

    public List<GivenFile> All => all;

    public IProgress<ImportProgress>? Progress => progress;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Of those that are done.</summary>
    public List<FileOutcome> Outcomes { get; } = [];

    public ReadingAhead Ahead { get; } = new();

    /// <summary>For the next file; null where those of the one before do not hold.</summary>
    public Bearings? Bearings { get; set; }

    /// <summary>Number of the import before, in this same write; null where it is to be asked for.</summary>
    public int? LastNumber { get; set; }

    public bool IsOver => Outcomes.Count == all.Count;

    /// <summary>Of the next file among all.</summary>
    public int Place => Outcomes.Count;

    public GivenFile Next => all[Place];

    /// <summary>
    /// The file may be read before those before it are written: it is one of activities, and none of them is an issue of its source.
    /// </summary>
    public bool CanBegin(int place) =>
        place < all.Count && all[place] is { Kind: ImportKind.Iati, HoldsOrganisations: false } next && !all[Place..place].Exists(before => before.File.SourceCode == next.File.SourceCode);

    /// <summary>Works out the hashes of some files after the next one, one after the other: the next one itself is to be read meanwhile.</summary>
    public void HashFollowing()
    {
        if (hashing.IsCompleted) hashing = HashAsync([.. all.Skip(Place + 1).Take(HashedAhead)]);
    }

    async Task HashAsync(List<GivenFile> following)
    {
        // Whoever comes to a file that cannot be read is told so.
        foreach (var given in following)
            if (!isLeft) await ((Task)given.HashAsync(cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>What was done since then is put back.</summary>
    public async Task BackAsync(int to)
    {
        Outcomes.RemoveRange(to, Outcomes.Count - to);
        (Bearings, LastNumber) = (null, null);
        await Ahead.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        isLeft = true;
        await hashing;
        await Ahead.DisposeAsync();
    }
}

/// <summary>A file is refused, and what was written with it put back.</summary>
sealed class FileRefusedException(FileOutcome outcome) : Exception
{
    public FileOutcome Outcome => outcome;
}
