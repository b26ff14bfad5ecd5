using System.Text;

namespace Mogran.Texts;

/// <summary>Takes out of the words what is not words: direction marks, soft hyphens, runs of blanks.</summary>
sealed class Cleaning(Findings findings)
{
    int directionMarks;
    int invisible;
    string? firstMark;

    /// <summary>The words of a line, trimmed; empty when it has none.</summary>
    public string Clean(string line, string where)
    {
        if (line.Length > Limits.LineCharacters)
            throw findings.Refused("LineTooLong", where, line.Length, Limits.LineCharacters);

        var clean = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (IsDirectionMark(character)) { directionMarks++; firstMark ??= where; }
            else if (IsInvisible(character)) invisible++;
            else if (character is not (' ' or '\t' or '\r' or '\n' or '\v' or '\f' or '\u2028' or '\u2029')) clean.Append(Plain(character));
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Says once what was taken out of the whole file.</summary>
    public void Report()
    {
        if (directionMarks > 0) findings.Unsure("DirectionMarks", firstMark, directionMarks);
        if (invisible > 0) findings.Note("Invisible", null, invisible);
    }

    public static bool IsDirectionMark(char character) =>
        character is '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    static bool IsInvisible(char character) => character is '\u00ad' or '\u200b' or '\u2060' or '\ufeff' or '\ufffc';

    // A lone half of a pair cannot be stored; typewriter quotes and the like are the author's and stay.
    static char Plain(char character) => character is '\u2011' ? '-' : character;
}
