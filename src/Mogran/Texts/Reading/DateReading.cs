using System.Globalization;
using System.Text.RegularExpressions;

namespace Mogran.Texts;

/// <summary>Day of adoption, first day and place, as the text states them.</summary>
sealed record TextDate(DateOnly? From, DateOnly Day, string? Place);

/// <summary>Finds the day on which a text was adopted among the days that it names.</summary>
static class DateReading
{
    /// <summary>A day within these many characters after "gathered in" is the day of the gathering.</summary>
    const int Reach = 80;

    const string Gathering = @"\b(gathered|meeting|met|assembled|convened|done|adopted|held|reunis|reunies|fait|adoptee?|tenue?|"
        + @"المجتمعون|المجتمعين|اجتمعنا|اجتمعوا|اجتمع|المنعقد|المنعقده|حرر|حررت|صدر|صدرت|اعتمد)\b";

    // Without backtracking: the time grows with the text alone, whatever it says, on a busy machine too.
    static readonly Regex Dates = new(
        @"\b(?:(?<d1>\d{1,2})(?:st|nd|rd|th|er)? ?(?:and|to|et|au|الي|و) ?)?(?<d>\d{1,2})(?:st|nd|rd|th|er)? (?:of |de |من )?(?:شهر )?(?<m>" + Months.Pattern
        + @")(?: (?:" + Months.Pattern + @"))?,? (?:of |عام |سنه )?(?<y>\d{4})\b"
        + @"|\b(?<m>" + Months.Pattern + @") (?:(?<d1>\d{1,2}) )?(?<d>\d{1,2})(?:st|nd|rd|th)? (?<y>\d{4})\b"
        + @"|\b(?<d1>\d{1,2}) (?<d>\d{1,2}) (?<m>" + Months.Pattern + @") (?<y>\d{4})\b"
        + @"|\b(?<y>\d{4}) (?<m>\d{2}) (?<d>\d{2})\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    static readonly Regex Gathered = new(Gathering, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    static readonly Regex Places = new(
        @"\b(?:in|at|à|au|في)\s+(?:the city of\s+)?(?<p>[\p{Lu}\p{Lo}][\p{L}’'\- ]{1,40}?)(?:,|\s+on\b|\s+le\b|\s+les\b|\s+from\b|\s+at\b|\s+يوم|\s+بتاريخ|\s+في|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static TextDate? Read(string? title, IReadOnlyList<Part> parts, Findings findings)
    {
        var candidates = Candidates(title, parts, findings).ToList();
        if (candidates.Find(candidate => candidate.Stated) is { } stated) return stated.Date;
        if (candidates is [var first, ..])
        {
            findings.Unsure("DateGuessed", first.Where, Shared.Print.IsoDay(first.Date.Day));
            return first.Date;
        }

        findings.Unsure("NoDate", null);
        return null;
    }

    sealed record Candidate(TextDate Date, bool Stated, string Where);

    static IEnumerable<Candidate> Candidates(string? title, IReadOnlyList<Part> parts, Findings findings)
    {
        if (title is not null)
            foreach (var candidate in In(title, "title", stated: true, findings)) yield return candidate;
        // The gathering is named at the head or at the foot; the days in between belong to other texts.
        foreach (var part in parts.Take(6).Concat(parts.Skip(6).TakeLast(2)))
            foreach (var candidate in In(part.Content, part.Where, part is { IsShort: true, Number: null, Kind: ParagraphKind.Formula or ParagraphKind.Closing }, findings))
                yield return candidate;
    }

    static IEnumerable<Candidate> In(string content, string where, bool stated, Findings findings)
    {
        var phrase = Spelling.Phrase(content.Length > Limits.CharactersSearched ? content[..Limits.CharactersSearched] : content);
        foreach (Match match in Dates.Matches(phrase))
        {
            if (Day(match, "d", findings, where) is not { } day) continue;
            var before = phrase[Math.Max(0, match.Index - Reach)..match.Index];
            var gathered = Gathered.IsMatch(before);
            var from = match.Groups["d1"].Success ? Day(match, "d1", findings, where) : null;
            yield return new(new(from < day ? from : null, day, gathered || stated ? Place(content) : null), stated || gathered, where);
        }
    }

    static DateOnly? Day(Match match, string group, Findings findings, string where)
    {
        var day = int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var month = int.TryParse(match.Groups["m"].Value, CultureInfo.InvariantCulture, out var number) ? number : Months.Number(match.Groups["m"].Value);
        if (year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new(year, month, day);
        findings.Unsure("DateDoesNotExist", where, match.Value);
        return null;
    }

    static string? Place(string content)
    {
        var match = Places.Match(content.Length > 400 ? content[..400] : content);
        return match.Success ? match.Groups["p"].Value.Trim() : null;
    }
}
