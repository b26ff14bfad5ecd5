using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of activities into a draft.</summary>
/// <param name="chosen">ISO 4217, of an amount that names none.</param>
sealed class SheetActivity(SheetCells cells, SheetRow row, ActivityDraft draft, Func<string, string?> countryOf, string? chosen)
{
    const int LongestText = 20_000;

    public void Read()
    {
        draft.Title = Words("title");
        draft.Description = Words("description");
        Days();
        if (cells.Text(row, "parent") is { } parent) (draft.Parent, draft.Related) = (parent, [new(parent, "1")]);
        draft.ReporterName = cells.Text(row, "reporter");
        draft.Themes.AddRange(cells.Texts(row, "theme"));
        Status();
        Organisations();
        Places();
        Sectors();
        Budget();
    }

    // Which one a day is may be left open; what happened counts before what was planned, as in IATI.
    void Days()
    {
        (draft.PlannedStart, draft.ActualStart) = (cells.Day(row, "plannedStart"), cells.Day(row, "actualStart"));
        (draft.PlannedEnd, draft.ActualEnd) = (cells.Day(row, "plannedEnd"), cells.Day(row, "actualEnd"));
        draft.Start = draft.ActualStart ?? draft.PlannedStart ?? cells.Day(row, "start");
        draft.End = draft.ActualEnd ?? draft.PlannedEnd ?? cells.Day(row, "end");
        if (draft.Start > draft.End)
            draft.Findings.Doubt("PeriodReversed", row.Locator, Print.IsoDay(draft.Start.Value), Print.IsoDay(draft.End!.Value));
    }

    public void Places()
    {
        var share = draft.Share(cells.Text(row, "percentage")?.TrimEnd('%', ' '), cells.Where(row, "percentage"));
        foreach (var name in Countries()) Place(name, share);
        foreach (var region in cells.Texts(row, "region"))
            draft.Places.Add(Region(region, share));
    }

    // Codes of regions are numbers; a name is the reporter's own.
    ActivityPlace Region(string region, decimal? share) => region.All(char.IsAsciiDigit)
        ? new() { RegionCode = region, Percentage = share, Origin = draft.At(row.Locator) }
        : new() { RegionCode = IatiClasses.Short(region), Vocabulary = IatiCodes.OwnVocabulary, Name = region, Percentage = share, Origin = draft.At(row.Locator) };

    // "Congo, Democratic Republic of the" is one country, "Somalia, Kenya" are two.
    IEnumerable<string> Countries() =>
        cells.Text(row, "country") is { } whole && countryOf(whole) is not null ? [whole] : cells.Texts(row, "country");

    void Place(string name, decimal? share)
    {
        var code = name.Length == 2 && name.All(char.IsAsciiLetter) ? name.ToUpperInvariant() : countryOf(name);
        if (code is null) draft.Findings.RefuseUnknown("UnknownCountry", cells.Where(row, "country"), name);
        else if (share is 0) draft.Findings.Note("ZeroShare", cells.Where(row, "percentage"), code);
        else draft.Places.Add(new() { CountryCode = code, Percentage = share, Origin = draft.At(row.Locator) });
    }

    void Organisations()
    {
        foreach (var (field, role) in Roles)
            foreach (var name in cells.Texts(row, field))
                draft.Organisations.Add(new() { Role = role, Name = name, Origin = draft.At(row.Locator) });
    }

    static readonly (string, OrganisationRole)[] Roles =
    [
        ("funding", OrganisationRole.Funding), ("accountable", OrganisationRole.Accountable),
        ("extending", OrganisationRole.Extending), ("implementing", OrganisationRole.Implementing),
    ];

    void Sectors()
    {
        foreach (var code in cells.Texts(row, "sector"))
            draft.Sectors.Add(new()
            {
                // OECD-DAC purpose codes have five digits, their categories three; anything else is the reporter's own.
                Vocabulary = code.All(char.IsAsciiDigit) ? code.Length switch { 5 => "1", 3 => "2", _ => "99" } : "99",
                Code = code,
                Origin = draft.At(row.Locator),
            });
    }

    void Status()
    {
        if (cells.Text(row, "status") is not { } text) return;
        draft.Status = IatiCodes.Status(text);
        if (draft.Status is null) draft.Findings.RefuseUnknown("UnknownStatus", cells.Where(row, "status"), text);
    }

    void Budget()
    {
        if (cells.Text(row, "budget") is not { } text) return;
        var number = cells.Amount("budget", text, out var currency)?.ToString(CultureInfo.InvariantCulture);
        if (draft.Amount(MoneyKind.Budget, number ?? text, cells.Where(row, "budget")) is not { } amount) return;
        draft.Money.Add(new()
        {
            Kind = MoneyKind.Budget,
            Amount = amount,
            Currency = cells.Text(row, "currency")?.ToUpperInvariant() ?? currency ?? chosen,
            From = draft.Start,
            To = draft.End,
            Origin = draft.At(row.Locator),
        });
    }

    // A column for each language says more than one whose language must be guessed.
    Multilingual Words(string field)
    {
        var told = new Multilingual { En = Bounded(field + "En"), Fr = Bounded(field + "Fr"), Ar = Bounded(field + "Ar") };
        return told.IsEmpty && Bounded(field) is { } text ? Multilingual.In(WrittenIn.Guess(text), text) : told;
    }

    string? Bounded(string field)
    {
        var text = cells.Text(row, field);
        if (text is not { Length: > LongestText }) return text;
        draft.Findings.Doubt("TextCut", cells.Where(row, field), LongestText.ToString(CultureInfo.InvariantCulture));
        return text.Cut(LongestText);
    }
}
