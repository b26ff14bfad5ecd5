using System.Globalization;
using System.Text.RegularExpressions;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Tells a sheet with one row per person from one of activities. Such a sheet is refused whole, before anything of it
/// is kept; the refusal names the columns and never shows a cell.
/// </summary>
static partial class PersonLevel
{
    const int Enough = 2;

    // A column that by itself means persons.
    static readonly string[] Telling =
    [
        "passport", "passeport", "date of birth", "birth date", "birthdate", "birthday", "dob", "year of birth", "place of birth",
        "date de naissance", "lieu de naissance", "annee de naissance", "national id", "id card", "identity number", "identity card",
        "carte d identite", "numero d identite", "fingerprint", "empreinte", "biometric", "first name", "firstname", "given name", "surname",
        "last name", "lastname", "family name", "maiden name", "mother s name", "father s name", "prenom", "prenoms", "nom de famille",
        "name of victim", "victim name", "nom de la victime", "alien number", "case file number", "refugee id", "beneficiary id",
        "جواز", "تاريخ الميلاد", "تاريخ الولادة", "مكان الميلاد", "مكان الولادة", "سنة الميلاد", "رقم الهوية", "الرقم الوطني", "بطاقة الهوية",
        "الاسم الاول", "اسم العائلة", "اللقب", "اسم الاب", "اسم الام", "اسم الضحية", "بصمة",
    ];

    // Columns that mean persons when they come together.
    static readonly string[] Hinting =
    [
        "full name", "nom complet", "nom et prenom", "beneficiary name", "nom du beneficiaire", "nationality", "nationalite", "citizenship", "sex", "sexe",
        "gender", "genre", "age", "phone", "telephone", "mobile", "victim", "victime", "marital status", "etat civil", "religion", "ethnicity",
        "ethnie", "home address", "adresse", "whatsapp", "الاسم الكامل", "اسم المستفيد", "الجنسية", "الجنس", "النوع", "العمر", "السن", "الهاتف", "رقم الهاتف",
        "الجوال", "الضحية", "الحالة الاجتماعية", "الديانة", "العنوان السكني",
    ];

    // A sheet that counts people has one row per group, not per person.
    static readonly string[] Counting = ["number", "count", "total", "persons", "nombre", "effectif", "effectifs", "population", "عدد", "العدد", "المجموع"];

    /// <exception cref="RefusedException">The rows are persons.</exception>
    public static void Refuse(Header header, Columns columns, IReadOnlyList<SheetRow> sample, Findings findings)
    {
        var unmapped = header.Plain.Index().Where(column => columns.Fields[column.Index].Length == 0).ToList();
        var telling = unmapped.Where(column => Names(column.Item, Telling)).Select(column => column.Index).ToList();
        var hinting = unmapped.Where(column => Names(column.Item, Hinting)).Select(column => column.Index).ToList();
        telling.AddRange(unmapped.Where(column => LooksPersonal(sample, column.Index)).Select(column => column.Index).Except(telling));
        if (header.Plain.Any(name => Names(name, Counting)) && telling is []) return;
        if ((telling.Count * Enough) + hinting.Count < Enough) return;

        var named = telling.Concat(hinting).Distinct().Order().Select(column => header.Names[column]);
        throw findings.RefuseFile("PersonLevel", string.Create(CultureInfo.InvariantCulture, $"row {header.Row}"), string.Join(", ", named));
    }

    // Whole words: "age" is not in "percentage", nor "sex" in "essex". The contact of an organisation is another matter.
    static bool Names(string plain, string[] words) =>
        !plain.Contains("contact", StringComparison.Ordinal)
        && words.Any(word => $" {plain} ".Contains($" {word} ", StringComparison.Ordinal) || $" {plain} ".Contains($" ال{word} ", StringComparison.Ordinal));

    static bool LooksPersonal(IReadOnlyList<SheetRow> sample, int column)
    {
        var cells = sample.Select(row => row[column].Trim()).Where(cell => cell.Length > 0).ToList();
        if (cells.Count < 3 || cells.Distinct().Count() < cells.Count * 9 / 10) return false;
        return Mostly(cells, Passport()) || Mostly(cells, Phone()) || Births(cells);
    }

    static bool Mostly(List<string> cells, Regex shape) => cells.Count(cell => cell.Length < 40 && shape.IsMatch(cell)) * 10 >= cells.Count * 7;

    // Days all over several decades, most of them long ago: nobody's projects.
    static bool Births(List<string> cells)
    {
        var years = cells.Select(SheetDays.Any).OfType<DateOnly>().Select(day => day.Year).Order().ToList();
        return years.Count * 10 >= cells.Count * 7 && years[years.Count / 2] < 2006 && years[^1] - years[0] >= 15;
    }

    [GeneratedRegex(@"^[A-Z]{1,2}[ -]?\d{6,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Passport();

    [GeneratedRegex(@"^(\+|00)\d[\d ()./-]{6,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
