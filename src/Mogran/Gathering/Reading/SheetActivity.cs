using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of activities into a draft.</summary>
sealed class SheetActivity(SheetLine line)
{
    readonly ActivityDraft draft = line.Draft;

    /// <summary>One row of a sheet of places.</summary>
    public static string? ReadPlaces(SheetLine line)
    {
        new SheetActivity(line).Places();
        return line.Draft.Places is [var first, ..] ? first.CountryCode + first.RegionCode : line.Refuse("NoPlace", line.Row.Locator);
    }

    public void Read()
    {
        draft.Title = Words("title");
        draft.Description = Words("description");
        Days();
        if (line.Text("parent") is { } parent) (draft.Parent, draft.Related) = (parent, [new(parent, "1")]);
        draft.ReporterName = line.Text("reporter");
        draft.Themes.AddRange(line.Texts("theme"));
        Status();
        Organisations();
        Places();
        Sectors();
        Budget();
    }

    // Which one a day is may be left open; what happened counts before what was planned, as in IATI.
    void Days()
    {
        (draft.PlannedStart, draft.ActualStart) = (line.Day("plannedStart"), line.Day("actualStart"));
        (draft.PlannedEnd, draft.ActualEnd) = (line.Day("plannedEnd"), line.Day("actualEnd"));
        draft.Start = draft.ActualStart ?? draft.PlannedStart ?? line.Day("start");
        draft.End = draft.ActualEnd ?? draft.PlannedEnd ?? line.Day("end");
        draft.CheckDays(line.Findings, line.Row.Locator);
    }

    void Places()
    {
        var share = line.Share();
        foreach (var name in Countries()) Place(name, share);
        foreach (var region in line.Texts("region"))
            draft.Places.Add(Region(region, share));
    }

    // Codes of regions are numbers; a name is the reporter's own.
    ActivityPlace Region(string region, decimal? share) => region.All(char.IsAsciiDigit)
        ? new() { RegionCode = region, Percentage = share, Origin = line.Origin }
        : new() { RegionCode = IatiClasses.Short(region), Vocabulary = IatiCodes.OwnVocabulary, Name = region, Percentage = share, Origin = line.Origin };

    // "Congo, Democratic Republic of the" is one country, "Somalia, Kenya" are two.
    IEnumerable<string> Countries() =>
        line.Text("country") is { } whole && line.CountryOf(whole) is not null ? [whole] : line.Texts("country");

    void Place(string name, decimal? share)
    {
        var code = name.Length == 2 && name.All(char.IsAsciiLetter) ? name.ToUpperInvariant() : line.CountryOf(name);
        if (code is null) line.Findings.RefuseUnknown("UnknownCountry", line.Where("country"), name);
        else if (share is 0) line.Findings.Note("ZeroShare", line.Where("percentage"), code);
        else draft.Places.Add(new() { CountryCode = code, Percentage = share, Origin = line.Origin });
    }

    void Organisations()
    {
        foreach (var (field, role) in Roles)
            foreach (var name in line.Texts(field))
                draft.Organisations.Add(new() { Role = role, Name = name, Origin = line.Origin });
    }

    static readonly (string, OrganisationRole)[] Roles =
    [
        ("funding", OrganisationRole.Funding), ("accountable", OrganisationRole.Accountable),
        ("extending", OrganisationRole.Extending), ("implementing", OrganisationRole.Implementing),
    ];

    void Sectors()
    {
        foreach (var code in line.Texts("sector"))
            draft.Sectors.Add(new()
            {
                Vocabulary = SheetSector.VocabularyOf(code),
                Code = code,
                Origin = line.Origin,
            });
    }

    void Status()
    {
        if (line.Text("status") is not { } text) return;
        draft.Status = IatiCodes.Status(text);
        if (draft.Status is null) line.Findings.RefuseUnknown("UnknownStatus", line.Where("status"), text);
    }

    void Budget()
    {
        if (line.Text("budget") is not { } text || line.Amount(MoneyKind.Budget, "budget", text, out var currency) is not { } amount) return;
        draft.Money.Add(new()
        {
            Kind = MoneyKind.Budget,
            Amount = amount,
            Currency = currency,
            From = draft.Start,
            To = draft.End,
            Origin = line.Origin,
        });
    }

    // A column for each language says more than one whose language must be guessed.
    Multilingual Words(string field)
    {
        var told = new Multilingual { En = line.Bounded(field + "En"), Fr = line.Bounded(field + "Fr"), Ar = line.Bounded(field + "Ar") };
        return told.IsEmpty && line.Bounded(field) is { } text ? Multilingual.In(WrittenIn.Guess(text), text) : told;
    }
}
