using Mogran.Shared;

namespace Mogran.Library;

/// <summary>Where values come from: a published file, a profile's data, a return. Every value names one of these.</summary>
public sealed class Source
{
    public Id<Source> Id { get; init; } = Id<Source>.New();

    /// <summary>Stable name, e.g. "eutf-2022" or "file:projects.csv".</summary>
    public required string Code { get; set; }
    public required Multilingual Title { get; set; }
    public string? Publisher { get; set; }

    /// <summary>File name as it was given, without folders.</summary>
    public string? FileName { get; set; }

    /// <summary>SHA-256 of the file as last read; the document itself may be kept in the library.</summary>
    public string? DocumentHash { get; set; }
    public DateOnly? CompiledOn { get; set; }
    public DateTimeOffset ReadAt { get; set; }
    public Multilingual Note { get; set; } = Multilingual.None;
}

/// <summary>The record of a source that a value was read from.</summary>
/// <param name="Source">The source.</param>
/// <param name="Locator">Place inside it: "row 17", "line 1204", "return:ID".</param>
public sealed record Origin(Id<Source> Source, string Locator);
