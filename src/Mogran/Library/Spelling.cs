using System.Buffers;
using System.Text;

namespace Mogran.Library;

/// <summary>
/// Brings the spellings of one word together: case, Latin accents, and in Arabic the forms of alef, hamza carriers,
/// ta marbuta, alef maqsura, vowel signs, tatweel and the digits.
/// </summary>
static class Spelling
{
    /// <summary>Dropped without ending the word it stands in.</summary>
    public const char Nothing = '\0';

    /// <summary>Ends the word before it.</summary>
    public const char NoLetter = '\u0001';

    static readonly char[] Folds = [.. Enumerable.Range(0, 0x700).Select(code => Folded((char)code))];
    static readonly SearchValues<char> Compatibility = SearchValues.Create([.. Enumerable.Range(0xFB00, 0x500).Select(code => (char)code)]);

    /// <summary>Text with presentation forms and ligatures (as PDF files have them) written in ordinary letters.</summary>
    public static string Ordinary(string text)
    {
        if (!text.AsSpan().ContainsAny(Compatibility)) return text;
        try { return text.Normalize(NormalizationForm.FormKC); }
        catch (ArgumentException) { return text; }
    }

    public static bool IsPart(char letter) => Fold(letter) != NoLetter;

    /// <summary>The folded letter, <see cref="Nothing"/> or <see cref="NoLetter"/>.</summary>
    public static char Fold(char letter) => letter < Folds.Length ? Folds[letter]
        : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter)
        : letter == '\u200D' ? Nothing
        : NoLetter;

    static char Folded(char letter) => letter switch
    {
        >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' or '\u0670' or 'ـ' or '\u00AD' => Nothing,
        'آ' or 'أ' or 'إ' or 'ٱ' => 'ا',
        'ى' or 'ئ' or 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        'œ' or 'Œ' or 'ø' or 'Ø' => 'o',
        'æ' or 'Æ' => 'a',
        >= '٠' and <= '٩' => (char)('0' + (letter - '٠')),
        _ when !char.IsLetterOrDigit(letter) => NoLetter,
        _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
