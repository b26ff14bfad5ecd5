using System.Globalization;

namespace Mogran.Gathering;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number as a spreadsheet shows it: the first row is 1, whatever lines its cells break over.</param>
/// <param name="Cells">Its texts from column A on; blank cells are empty.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Widest sheet that is taken.</summary>
    public const int MostColumns = 256;

    /// <summary>Longest sheet that is taken; no spreadsheet program holds more.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Longest text of one cell that is taken, in characters.</summary>
    public const int LongestCell = 500_000;

    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public string Locator => string.Create(CultureInfo.InvariantCulture, $"row {Number}");

    /// <summary>"C12"</summary>
    public string Cell(int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{Number}");

    static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
