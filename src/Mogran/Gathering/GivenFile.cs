namespace Mogran.Gathering;

/// <summary>One file of a run, with what is to be done about it.</summary>
sealed record GivenFile(GatheredFile File, string By, ImportKind Kind, ImportChoices Choices, bool DryRun)
{
    Task<(string Hash, long Size)>? hash;
    bool? holdsOrganisations;

    /// <summary>Begins to work out the hash, unless that has begun.</summary>
    public Task<(string Hash, long Size)> HashAsync(CancellationToken cancellation)
    {
        lock (File) return hash ??= File.HashAsync(cancellation);
    }

    public bool IsHashed => hash is { IsCompletedSuccessfully: true };

    /// <summary>SHA-256, hexadecimal, once it is known.</summary>
    public string Hash => hash!.Result.Hash;

    /// <summary>In bytes, once the hash is known.</summary>
    public long Size => IsHashed ? hash!.Result.Size : 0;

    /// <summary>Somebody sees, has seen or has said what becomes of all that was there before.</summary>
    public bool Replaces => DryRun || Choices.Replaces || Choices.Expected is not null;

    public Findings Findings { get; set; } = new(File.Name);

    public bool HoldsOrganisations => holdsOrganisations ??= Gatherer.HoldsOrganisations(File);
}
