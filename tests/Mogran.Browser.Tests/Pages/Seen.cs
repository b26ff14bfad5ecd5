namespace Mogran.Browser.Tests.Pages;

/// <summary>What was measured of one page in one language.</summary>
/// <param name="Bytes">Over the wire, compressed as served, headers included, with nothing cached.</param>
/// <param name="Width">How far it reaches on a screen 320 pixels wide (1280 at 400 %).</param>
/// <param name="Blanks">There, on rows that became cards: values that are empty and shown, and dots with nothing before them.</param>
/// <param name="Axe">What axe found, with the element.</param>
public sealed record Seen(
    Sample Sample, string Language, int Status, long Bytes, int Requests, int Scripts, string? Lang, string? Dir, int Headings,
    IReadOnlyList<string> MissingWords, int Width, IReadOnlyList<string> Blanks, IReadOnlyList<string> Axe);
