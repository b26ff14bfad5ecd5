using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads what kind of activity it is: sectors, tags, policy markers, humanitarian scope, default types, conditions.</summary>
sealed class IatiClasses(IatiElement at, ActivityDraft draft)
{
    const int LongestCode = 100;

    /// <returns>False: the element is none of these.</returns>
    public bool Read()
    {
        switch (at.Name)
        {
            case "sector": Sector(); break;
            case "policy-marker": Marker(); break;
            case "tag": Tag(); break;
            case "humanitarian-scope": Add(ActivityCodeKind.HumanitarianScope, at.Attribute("vocabulary"), at.Attribute("type"), "humanitarian-scope"); break;
            case "conditions": Conditions(); break;
            case "capital-spend": CapitalSpend(); break;
            default: return Defaults();
        }

        return true;
    }

    bool Defaults()
    {
        if (at.Name switch
            {
                "activity-scope" => ActivityCodeKind.Scope,
                "collaboration-type" => ActivityCodeKind.CollaborationType,
                "default-flow-type" => ActivityCodeKind.FlowType,
                "default-finance-type" => ActivityCodeKind.FinanceType,
                "default-aid-type" => ActivityCodeKind.AidType,
                "default-tied-status" => ActivityCodeKind.TiedStatus,
                _ => (ActivityCodeKind?)null,
            } is not { } kind) return false;
        if (at.Attribute("code") is { } code) Add(draft.Codes, new(kind, kind is ActivityCodeKind.AidType ? at.Attribute("vocabulary") : null, code));
        return true;
    }

    void Sector()
    {
        var origin = at.Origin;
        var (code, vocabulary, share) = (at.Attribute("code"), IatiCodes.SectorVocabulary(at.Attribute("vocabulary")), at.Share());
        var name = code is null || IsOwn(vocabulary) ? at.One("sector") : null;
        // 1.0x allows a sector to have a name only: that is the publisher's own, in no list of codes.
        if (code is null && !IsOwn(vocabulary)) vocabulary = IatiCodes.OwnVocabulary;
        code ??= Short(name);
        if (code is null) return;
        draft.Sectors.Add(new() { Vocabulary = vocabulary, Code = code, Name = name, Percentage = share, Origin = origin });
    }

    void Marker() => Add(
        ActivityCodeKind.PolicyMarker, IatiCodes.MarkerVocabulary(at.Attribute("vocabulary")), at.Attribute("significance"), "policy-marker");

    void Tag()
    {
        if (at.Attribute("code") is not { } code) return;
        var vocabulary = at.Attribute("vocabulary");
        var theme = ThemeOf(new(ActivityCodeKind.Tag, vocabulary, code));
        if (!draft.Themes.Contains(theme)) draft.Themes.Add(theme);
        // Of no vocabulary it is a word rather than a code.
        if (vocabulary is not null) Add(ActivityCodeKind.Tag, vocabulary, null, "tag");
    }

    /// <summary>A tag as it is among an activity's themes.</summary>
    public static string ThemeOf(ActivityCode tag) => tag.Vocabulary is { } vocabulary ? $"{vocabulary}:{tag.Code}" : tag.Code;

    void Add(ActivityCodeKind kind, string? vocabulary, string? significance, string of)
    {
        if (at.Attribute("code") is not { } code) return;
        var name = IsOwn(vocabulary) ? at.One(of) : null;
        Add(draft.Codes, new(kind, vocabulary, code, significance, name));
    }

    void CapitalSpend()
    {
        if (at.Attribute("percentage") is { } share && draft.Share(share, at.Line) is not null)
            Add(draft.Codes, new(ActivityCodeKind.CapitalSpend, null, share));
    }

    void Conditions()
    {
        if (IatiCodes.Truth(at.Attribute("attached")) is { } attached)
            Add(draft.Codes, new(ActivityCodeKind.Conditions, null, attached ? "1" : "0"));
        var depth = at.Depth;
        while (at.Next(depth))
            if (at.Name == "condition") Add(draft.Codes, new(ActivityCodeKind.Condition, null, at.Attribute("type") ?? "", Name: at.One("conditions/condition")));
            else at.Other("conditions");
    }

    public static void Add(List<ActivityCode> codes, ActivityCode code)
    {
        if (!codes.Contains(code)) codes.Add(code);
    }

    static bool IsOwn(string? vocabulary) => vocabulary is IatiCodes.OwnVocabulary or "98";

    /// <summary>A name in the place of a code.</summary>
    public static string? Short(string? name) => name?.Cut(LongestCode).TrimEnd();
}
