using System.Text.RegularExpressions;

namespace Mogran.Texts;

enum LabelKind { None, Number, SubItem, Bullet, Footnote, PageNumber, Ornament }

/// <summary>What stands at the head of a line and what the line says without it.</summary>
/// <param name="Sign">The number in European digits, the footnote's marker, or the bullet.</param>
readonly partial record struct Label(LabelKind Kind, string Sign, string Rest)
{
    /// <summary>The number, where the line has one.</summary>
    public int Number => int.Parse(Sign, System.Globalization.CultureInfo.InvariantCulture);

    public static Label Of(string line)
    {
        if (!line.Any(char.IsLetterOrDigit)) return new(LabelKind.Ornament, "", line);
        if (PageNumber().IsMatch(line)) return new(LabelKind.PageNumber, "", line);
        if (Numbered().Match(line) is { Success: true } number)
            return new(LabelKind.Number, Spelling.Key(number.Groups["n"].Value), line[number.Length..]);
        if (Footnote().Match(line) is { Success: true } note)
            return new(LabelKind.Footnote, note.Groups["m"].Value, line[note.Length..]);
        if (SubItem().Match(line) is { Success: true } item)
            return new(LabelKind.SubItem, item.Value.Trim(), line[item.Length..]);
        if (Bullet().Match(line) is { Success: true } bullet)
            return new(LabelKind.Bullet, bullet.Groups["b"].Value, line[bullet.Length..]);
        return new(LabelKind.None, "", line);
    }

    /// <summary>A number without a point, "12 Express": one only where 12 is due, or a footnote's marker.</summary>
    public static Label? BareNumber(string line) => Bare().Match(line) is { Success: true } bare
        ? new(LabelKind.Number, Spelling.Key(bare.Groups["n"].Value), line[bare.Length..])
        : null;

    /// <summary>"¹" to "1"; anything else as it is.</summary>
    public static string Marker(string marker) => string.Concat(marker.Trim('[', ']', '(', ')').Select(character =>
        "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(character) is >= 0 and var digit ? (char)('0' + digit) : character));

    /// <summary>"1" to "¹"; a marker that is no number as it is.</summary>
    public static string Raised(string marker) => marker.All(char.IsAsciiDigit)
        ? string.Concat(marker.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))
        : marker;

    [GeneratedRegex(@"^\(?(?<n>[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})\s?(?:\.(?!\d)|\)|[-–](?=[\s\p{L}]))\s*(?=\S)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})\s+(?=[\p{Lu}\p{Lo}])")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<m>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[[0-9]{1,2}\]|\*{1,3})\s*(?=[\p{L}\p{N}“«""(])")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^(?:\(?(?:[a-z]|[ivx]{1,5})\)|[a-z]\.(?=\s\p{L})|\(?[أ-ي]\))\s*(?=\S)")]
    private static partial Regex SubItem();

    [GeneratedRegex(@"^(?<b>[-–—•·▪●◦‣⁃○■])\s*(?=[\p{L}\p{N}“«""(])")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-–—|\s]*(?:page|p\.|صفحة|الصفحة)?\s*\d{1,4}(?:\s*(?:/|of|sur|de|من)\s*\d{1,4})?[-–—|\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
