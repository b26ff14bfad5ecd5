using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Files that are imported one after the other, and how far that is.</summary>
sealed class FilesInTurn(MogranDb db, List<GivenFile> all, IProgress<ImportProgress>? progress, CancellationToken cancellation) : IAsyncDisposable
{
    const int HashedAhead = 16;

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

    /// <summary>Of the next file among all.</summary>
    public int Place => Outcomes.Count;

    public GivenFile Next => all[Place];

    /// <summary>
    /// The file may be read before those before it are written: it is one of activities, and none of them is an issue of its source.
    /// </summary>
    public bool CanBegin(int place) =>
        place < all.Count && all[place] is { Kind: ImportKind.Iati, HoldsOrganisations: false } next && !all[Place..place].Exists(before => before.File.SourceCode == next.File.SourceCode);

    /// <summary>Begins to work out the hashes of some files after the next one.</summary>
    public void HashFollowing()
    {
        foreach (var given in all.Skip(Place + 1).Take(HashedAhead)) _ = given.HashAsync(cancellation);
    }

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
