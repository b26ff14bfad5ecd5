namespace Mogran.Texts;

/// <summary>Names of the Gregorian months as texts write them; Arabic has two sets, of Egypt and of the Levant.</summary>
static class Months
{
    static readonly string[][] Names =
    [
        ["january", "janvier", "jan", "janv", "يناير", "كانون الثاني", "جانفي"],
        ["february", "fevrier", "feb", "fevr", "فبراير", "شباط", "فيفري"],
        ["march", "mars", "mar", "مارس", "اذار"],
        ["april", "avril", "apr", "avr", "ابريل", "نيسان", "افريل"],
        ["may", "mai", "مايو", "ايار", "ماي"],
        ["june", "juin", "jun", "يونيو", "يونيه", "حزيران", "جوان"],
        ["july", "juillet", "jul", "juil", "يوليو", "يوليه", "تموز", "جويليه"],
        ["august", "aout", "aug", "اغسطس", "اب", "اوت"],
        ["september", "septembre", "sep", "sept", "سبتمبر", "ايلول"],
        ["october", "octobre", "oct", "اكتوبر", "تشرين الاول"],
        ["november", "novembre", "nov", "نوفمبر", "تشرين الثاني"],
        ["december", "decembre", "dec", "ديسمبر", "كانون الاول"],
    ];

    static readonly Dictionary<string, int> Numbers = Names
        .SelectMany((names, month) => names.Select(name => (Spelling.Phrase(name), month + 1)))
        .DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The names as alternatives of a pattern, the longest first.</summary>
    public static string Pattern { get; } = string.Join('|', Numbers.Keys.OrderByDescending(name => name.Length));

    public static int Number(string name) => Numbers[name];
}
