using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>The names of a sheet's columns, as written and in the plain form in which they are compared.</summary>
public sealed class Header
{
    /// <param name="cells">The header row; blank names become "(3)", repeated ones "title (2)".</param>
    public Header(SheetRow cells)
    {
        Row = cells.Number;
        List<string> names = [];
        for (var column = 0; column < cells.Cells.Count; column++) names.Add(Unique(names, cells[column].Trim(), column));
        Names = names;
        Plain = [.. names.Select(PlainForm)];
    }

    public int Row { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>"ProjectTitle" and "Project title:" are both "project title"; accents and Arabic vowel signs are dropped.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>By this a mapping is remembered: SHA-256 of the plain names, hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Plain))));

    /// <summary>
    /// A heading over two rows as one: "Budget" merged over "Amount" and "Currency" names both of them, and a cell merged
    /// over both rows stands in the upper one.
    /// </summary>
    public static SheetRow Joined(SheetRow upper, SheetRow lower)
    {
        List<string> names = [];
        var over = "";
        for (var column = 0; column < Math.Max(upper.Cells.Count, lower.Cells.Count); column++)
        {
            var (above, below) = (upper[column].Trim(), lower[column].Trim());
            if (above.Length > 0) over = above;
            names.Add(below.Length == 0 ? above : Columns.IsKnown(below) || over.Length == 0 ? below : $"{over} {below}");
        }

        return new(lower.Number, names);
    }

    static string Unique(List<string> names, string name, int column)
    {
        if (name.Length == 0) name = string.Create(CultureInfo.InvariantCulture, $"({column + 1})");
        name = name.Cut(200);
        var unique = name;
        for (var times = 2; names.Contains(unique); times++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({times})");
        return unique;
    }

    public static string PlainForm(string name)
    {
        StringBuilder plain = new();
        var before = ' ';
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || letter == '\u0640') continue;
            if (char.IsUpper(letter) && char.IsLower(before)) plain.Append(' ');
            plain.Append(char.IsLetterOrDigit(letter) ? Folded(letter) : ' ');
            before = letter;
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    static char Folded(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' => 'ي',
        _ => char.ToLowerInvariant(letter),
    };
}
