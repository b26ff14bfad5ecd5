using System.Globalization;
using System.Text;

namespace Mogran.Texts;

/// <summary>A word of a text: the key by which it is compared and where it stands.</summary>
readonly record struct Word(string Key, int Start, int End);

/// <summary>
/// Words and the keys by which spellings meet: no case, no accents, no Arabic vowel marks or tatweel, one form for the
/// letters that Arabic writers interchange.
/// </summary>
static class Spelling
{
    /// <param name="most">No more are looked for: a text may have millions.</param>
    public static List<Word> Words(string text, int most = int.MaxValue)
    {
        var words = new List<Word>();
        var start = -1;
        for (var at = 0; at <= text.Length && words.Count < most; at++)
        {
            var inside = at < text.Length && IsPart(text[at]);
            if (inside && start < 0) start = at;
            if (inside || start < 0) continue;
            words.Add(new(Key(text[start..at]), start, at));
            start = -1;
        }

        return words;
    }

    public static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category is UnicodeCategory.NonSpacingMark || character is '\u0640') continue;
            key.Append(Folded(char.ToLowerInvariant(character)));
        }

        return key.ToString();
    }

    /// <summary>Keys of a whole phrase, one blank between.</summary>
    public static string Phrase(string text) => string.Join(' ', Words(text).Select(word => word.Key));

    static bool IsPart(char character) =>
        char.IsLetterOrDigit(character) || character is '\u0640'
        || (character > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark);

    static char Folded(char character) => character switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        >= '٠' and <= '٩' => (char)('0' + (character - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (character - '۰')),
        'ø' => 'o',
        'ł' => 'l',
        _ => character,
    };
}
