using System.Text;

namespace Mogran.Gathering;

/// <summary>Numbers as people type them into sheets: spaces or points between thousands, a decimal comma, a currency beside them.</summary>
static class SheetNumbers
{
    /// <param name="text">The cell.</param>
    /// <param name="decimalComma">"1,5" is one and a half.</param>
    /// <param name="currency">Three capital letters or a known sign in the cell; null when none.</param>
    /// <returns>Null: no number.</returns>
    public static decimal? Read(string text, bool decimalComma, out string? currency)
    {
        var plain = Stripped(SheetDays.WesternDigits(text), out currency);
        if (decimalComma) plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return Numbers.Read(plain);
    }

    /// <summary>The column writes a comma before its decimals: some cell can be read in no other way.</summary>
    public static bool IsDecimalComma(IEnumerable<string> cells) =>
        cells.Select(cell => Stripped(SheetDays.WesternDigits(cell), out _)).Any(cell =>
            cell.LastIndexOf(',') is > 0 and var comma
            && (comma > cell.LastIndexOf('.') && (cell.Contains('.') || cell.Length - comma - 1 is 1 or 2)));

    static string Stripped(string text, out string? currency)
    {
        StringBuilder number = new();
        StringBuilder letters = new();
        foreach (var letter in text)
            if (char.IsAsciiDigit(letter) || letter is ',' or '.' or '+' or '-' or '%') number.Append(letter);
            else if (letter is 'e' or 'E' && number.Length > 0 && letters.Length == 0) number.Append(letter);
            else if (letter == '\u2212') number.Append('-');
            else if (!char.IsWhiteSpace(letter) && letter is not ('$' or '\u2019' or '\'' or '\u200B' or '\u200E' or '\u200F')) letters.Append(letter);

        currency = Currency(letters.ToString());
        // "EUR": the first letter went to the exponent of "4 EUR".
        if (currency is null && letters.Length > 0 && number.Length > 0 && number[^1] is 'E' && Currency("E" + letters) is { } whole)
        {
            currency = whole;
            number.Length--;
        }

        return letters.Length == 0 || currency is not null ? number.ToString() : text;
    }

    static string? Currency(string letters) => letters switch
    {
        "€" => "EUR",
        "£" => "GBP",
        { Length: 3 } when letters.All(char.IsAsciiLetterUpper) => letters,
        _ => null,
    };
}
