using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one iati-activity element into a draft. The cursor stands on its tag and ends on its last tag.</summary>
sealed class IatiActivity(IatiElement at, ActivityDraft draft, IatiOthers others)
{
    /// <summary>Objectives (2), target groups (3) and other kinds of description, as they are kept among the texts.</summary>
    public const string Descriptions = "description/";

    const int LongestIdentifier = 300;

    readonly IatiParties parties = new(at, draft, others);
    readonly IatiPlaces places = new(at, draft);
    readonly IatiClasses classes = new(at, draft);
    readonly IatiMoney money = new(at, draft);
    readonly IatiResult results = new(at, draft);

    public void Read()
    {
        var line = at.Line;
        Head();
        var depth = at.Depth;
        while (at.Next(depth))
            if (!Describe() && !parties.Read() && !places.Read() && !classes.Read() && !Measure()) at.Other(null);

        draft.Start = draft.ActualStart ?? draft.PlannedStart ?? draft.Start;
        draft.End = draft.ActualEnd ?? draft.PlannedEnd ?? draft.End;
        draft.CheckDays(draft.Findings, line);
        if (draft.Description.IsEmpty) draft.Description = StandIn(draft.Texts);
    }

    /// <summary>The first of the objectives, target groups and the like, which stand in where there is no description.</summary>
    public static Multilingual StandIn(List<ActivityText> texts) =>
        texts.Find(text => text.Of.StartsWith(Descriptions, StringComparison.Ordinal)) is { } first ? Multilingual.In(first.Language, first.Text) : Multilingual.None;

    void Head()
    {
        draft.DefaultCurrency = at.Attribute("default-currency")?.ToUpperInvariant();
        draft.DefaultLanguage = at.Language?.ToLowerInvariant();
        draft.LastUpdated = at.Instant("last-updated-datetime");
        draft.Hierarchy = int.TryParse(at.Attribute("hierarchy"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
        draft.Humanitarian = IatiCodes.Truth(at.Attribute("humanitarian")) is true;
        if (at.Attribute("budget-not-provided") is { } reason) draft.Codes.Add(new(ActivityCodeKind.BudgetNotProvided, null, reason));
        if (at.Attribute("linked-data-uri") is { } address) draft.Texts.Add(new("linked-data-uri", null, null, address));
    }

    bool Describe()
    {
        switch (at.Name)
        {
            case "iati-identifier": Identify(); break;
            case "title": draft.Title = at.Narratives.Read(draft.Title, "title"); break;
            case "description": Description(); break;
            case "activity-status": Status(); break;
            case "activity-date": Date(); break;
            case "related-activity": Relate(); break;
            default: return false;
        }

        return true;
    }

    bool Measure()
    {
        switch (at.Name)
        {
            case "budget": money.Budget(); break;
            case "planned-disbursement": money.PlannedDisbursement(); break;
            case "transaction": money.Transaction(); break;
            case "result": results.Read(); break;
            case "document-link": IatiDocument.Read(at, draft, "document-link", null); break;
            case "activity-website": IatiDocument.Website(at, draft); break;
            default: return false;
        }

        return true;
    }

    void Identify()
    {
        var line = at.Line;
        var identifier = at.Text();
        if (identifier is { Length: > LongestIdentifier }) draft.Findings.Refuse("IdentifierTooLong", line, identifier);
        else draft.Identifier ??= identifier;
    }

    // Type 1 is the general description, 2 the objectives, 3 the target groups, 4 others.
    void Description()
    {
        if (at.Attribute("type") is { } type && type != "1")
            at.Narratives.KeepAll(Descriptions + type);
        else
            draft.Description = at.Narratives.Read(draft.Description, "description");
    }

    void Status()
    {
        var line = at.Line;
        var code = at.Attribute("code") ?? at.Text();
        draft.Status = IatiCodes.Status(code);
        if (code is not null && draft.Status is null) draft.Findings.RefuseUnknown("UnknownStatus", line, code);
    }

    void Date()
    {
        var (type, inAttribute, ofNoKind) = (IatiCodes.Date(at.Attribute("type")), at.Attribute("iso-date") is not null, at.Attribute(OwnMarks.DayOfNoKindName) is not null);
        var day = at.Day();
        if (inAttribute) at.Narratives.KeepAll(DateNames[type]);
        if (day is null) return;
        switch (type)
        {
            case 1 when ofNoKind: draft.Start = day; break;
            case 3 when ofNoKind: draft.End = day; break;
            case 1: draft.PlannedStart = day; break;
            case 2: draft.ActualStart = day; break;
            case 3: draft.PlannedEnd = day; break;
            case 4: draft.ActualEnd = day; break;
        }
    }

    static readonly string[] DateNames = ["activity-date", "activity-date/1", "activity-date/2", "activity-date/3", "activity-date/4"];

    void Relate()
    {
        if (at.Attribute("ref") is not { } identifier || at.Attribute("type") is not { } type) return;
        if (type == "1") draft.Parent ??= identifier;
        draft.Related.Add(new(identifier, type));
    }
}
