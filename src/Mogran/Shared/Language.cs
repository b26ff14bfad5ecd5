using System.Globalization;

namespace Mogran.Shared;

/// <summary>A working language: its ISO 639-1 code, its own name, its direction and how it prints numbers and days.</summary>
public sealed record Language(string Code, string OwnName, string Direction, CultureInfo Culture)
{
    public static readonly Language English = new("en", "English", "ltr", Gregorian("en-GB"));
    public static readonly Language French = new("fr", "Français", "ltr", Gregorian("fr-FR"));
    public static readonly Language Arabic = new("ar", "العربية", "rtl", Gregorian("ar-EG"));

    public static readonly IReadOnlyList<Language> All = [English, French, Arabic];

    /// <summary>The language of the request or command at hand.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public static Language? Of(string? code)
    {
        if (code is not [_, _, ..] || (code.Length > 2 && code[2] is not ('-' or '_'))) return null;
        foreach (var language in All)
            if (code.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)) return language;
        return null;
    }

    /// <summary>Makes this the language of everything printed from here on, on this flow of execution.</summary>
    public void Use()
    {
        CultureInfo.CurrentUICulture = Culture;
        // Values are parsed and stored the same in every language; only what is printed differs.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }

    // The Gregorian calendar always, and one separator everywhere: "1 234,5" must read the same on every machine.
    static CultureInfo Gregorian(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        var number = culture.NumberFormat;
        (number.NumberGroupSeparator, number.NumberDecimalSeparator) = name[..2] switch
        {
            "fr" => ("\u202f", ","),
            _ => (",", "."),
        };
        number.NegativeSign = "\u2212";
        return culture;
    }
}
