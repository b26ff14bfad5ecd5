using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What becomes of a watched file that changed: it waits for a person, or is applied at once.</summary>
public enum WatchRule { Wait, Apply }

/// <summary>How a watched source is. Computed, never stored.</summary>
public enum WatchState { NotYet, Good, Waiting, Failing }

/// <summary>A folder or an address that is looked at again and again.</summary>
public sealed class Watch
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public Id<Watch> Id { get; private init; } = Id<Watch>.New();

    /// <summary>Full path of a folder, or an https address.</summary>
    public required string Address { get; init; }

    /// <summary>Minutes from one look to the next.</summary>
    public required int Every { get; set; }
    public required WatchRule Rule { get; set; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last looked at, whatever came of it.</summary>
    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>When all of it was last found as it should be.</summary>
    public DateTimeOffset? GoodAt { get; set; }

    /// <summary>When it last had something new.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Why it could not be looked at, the last time; null when it could.</summary>
    public Problem? Failure { get; set; }
    public List<WatchedFile> Files { get; } = [];

    public bool IsFolder => !Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public DateTimeOffset NextAt => LookedAt is { } looked ? looked + TimeSpan.FromMinutes(Every) : AddedAt;

    public WatchState State =>
        Failure is not null || Files.Exists(file => file.Failure is not null) ? WatchState.Failing
        : Files.Exists(file => file.Waiting is not null) ? WatchState.Waiting
        : LookedAt is null ? WatchState.NotYet : WatchState.Good;

    /// <summary>Everything that is wrong with it.</summary>
    public IEnumerable<Problem> Failures => Files.Select(file => file.Failure).Prepend(Failure).OfType<Problem>();

    /// <summary>What the file at its address is called.</summary>
    public string FileName => new Uri(Address) is var address && address.Segments[^1].Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : address.IdnHost;

    /// <summary>What people call the source that one of its files is.</summary>
    public string SourceTitle(string file) => IsFolder ? file : Address;

    /// <summary>By this its files are told from those of the same name elsewhere.</summary>
    public string SourceCode(string file) => IsFolder ? $"watch:{Path.GetFileName(Address.TrimEnd('/'))}/{file}" : Address;
}

/// <summary>One file of a watched source, as it was last read.</summary>
public sealed class WatchedFile
{
    public Id<WatchedFile> Id { get; private init; } = Id<WatchedFile>.New();
    public Id<Watch> WatchId { get; init; }
    public required string Name { get; init; }

    /// <summary>What tells without reading it that it is the same: size and time of a file, ETag or Last-Modified of an address.</summary>
    public string? Version { get; set; }

    /// <summary>SHA-256 of the bytes last read, hexadecimal.</summary>
    public string? Hash { get; set; }

    /// <summary>Why it was refused; what it said before still stands.</summary>
    public Problem? Failure { get; set; }

    /// <summary>What waits for a person; null when nothing does.</summary>
    public WaitingImport? Waiting { get; set; }
}

/// <summary>What the import of a watched file would do.</summary>
/// <param name="Diff">The diff, packed.</param>
public sealed record WaitingImport(DateTimeOffset Since, Counts Counts, byte[] Diff);
