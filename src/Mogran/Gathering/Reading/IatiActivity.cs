using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one iati-activity element into a draft. The cursor stands on its tag and ends on its last tag.</summary>
sealed class IatiActivity(XmlCursor cursor, ActivityDraft draft, IatiUnread unread)
{
    const int LongestIdentifier = 300;

    readonly IatiNarratives narratives = new(cursor, cursor.Attribute("xml:lang"), draft.Findings);
    readonly IatiMoney money = new(cursor, draft, cursor.Attribute("default-currency"));
    readonly DateOnly?[] dates = new DateOnly?[5];

    public void Read()
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
            if (!Describe() && !Locate() && !Measure()) unread.Count(cursor.Name);

        draft.Start = dates[2] ?? dates[1];
        draft.End = dates[4] ?? dates[3];
    }

    bool Describe()
    {
        switch (cursor.Name)
        {
            case "iati-identifier": Identify(); break;
            case "title": draft.Title = narratives.Read(draft.Title); break;
            case "description": Description(); break;
            case "activity-status": Status(); break;
            case "activity-date": Date(); break;
            case "reporting-org": Reporter(); break;
            case "participating-org": Participant(); break;
            case "related-activity": Relate(); break;
            case "tag": Tag(); break;
            default: return false;
        }

        return true;
    }

    bool Locate()
    {
        switch (cursor.Name)
        {
            case "recipient-country": Place(country: true); break;
            case "recipient-region": Place(country: false); break;
            case "sector": Sector(); break;
            default: return false;
        }

        return true;
    }

    bool Measure()
    {
        switch (cursor.Name)
        {
            case "budget": money.Budget(); break;
            case "planned-disbursement": money.PlannedDisbursement(); break;
            case "transaction": money.Transaction(); break;
            case "result": new IatiResult(cursor, draft, narratives).Read(); break;
            default: return false;
        }

        return true;
    }

    void Identify()
    {
        var line = cursor.Line;
        var identifier = cursor.Text();
        if (identifier is { Length: > LongestIdentifier }) draft.Findings.Refuse("IdentifierTooLong", line, identifier);
        else draft.Identifier ??= identifier;
    }

    // Type 1 is the general description; objectives and target groups (2, 3) stand in only where there is none.
    void Description()
    {
        var general = cursor.Attribute("type") is null or "1";
        if (general || draft.Description.IsEmpty) draft.Description = narratives.Read(draft.Description);
    }

    void Status()
    {
        var code = cursor.Attribute("code");
        draft.Status = IatiCodes.Status(code);
        if (code is not null && draft.Status is null) draft.Findings.RefuseUnknown("UnknownStatus", cursor.Line, code);
    }

    void Date()
    {
        var day = draft.Day(cursor.Attribute("iso-date"), cursor.Line);
        if (day is not null) dates[IatiCodes.Date(cursor.Attribute("type"))] = day;
    }

    void Reporter()
    {
        draft.ReporterIdentifier = cursor.Attribute("ref")?.Trim();
        draft.ReporterName = narratives.First();
    }

    void Participant()
    {
        var (line, reference, roleCode) = (cursor.Line, cursor.Attribute("ref")?.Trim(), cursor.Attribute("role"));
        var name = narratives.First() ?? reference;
        if (IatiCodes.Role(roleCode) is not { } role) draft.Findings.RefuseUnknown("UnknownRole", line, roleCode ?? "", name ?? "");
        else if (name is null) draft.Findings.Refuse("NoOrganisation", line);
        else draft.Organisations.Add(new() { Role = role, Name = name, Identifier = reference, Origin = draft.At(line) });
    }

    void Relate()
    {
        if (cursor.Attribute("type") == "1") draft.Parent ??= cursor.Attribute("ref")?.Trim();
    }

    void Tag()
    {
        if (cursor.Attribute("code") is not { } code) return;
        var theme = cursor.Attribute("vocabulary") is { } vocabulary ? $"{vocabulary}:{code}" : code;
        if (!draft.Themes.Contains(theme)) draft.Themes.Add(theme);
    }

    void Place(bool country)
    {
        var (line, code) = (cursor.Line, cursor.Attribute("code")?.Trim().ToUpperInvariant());
        if (code is null || (country && !IsCountry(code)))
        {
            draft.Findings.RefuseUnknown("UnknownCountry", line, code ?? "");
            return;
        }

        var share = draft.Share(cursor.Attribute("percentage"), line);
        // Nothing goes to a place with 0 %: it is not one of the activity's places.
        if (share is 0) draft.Findings.Note("ZeroShare", line, code);
        else draft.Places.Add(new() { CountryCode = country ? code : null, RegionCode = country ? null : code, Percentage = share, Origin = draft.At(line) });
    }

    static bool IsCountry(string code) => code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    void Sector()
    {
        var (line, code) = (cursor.Line, cursor.Attribute("code")?.Trim());
        if (code is null) return;
        var share = draft.Share(cursor.Attribute("percentage"), line);
        draft.Sectors.Add(new()
        {
            Vocabulary = IatiCodes.SectorVocabulary(cursor.Attribute("vocabulary")),
            Code = code,
            Percentage = share,
            Origin = draft.At(line),
        });
    }
}
