using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Sectors, tags, markers, humanitarian scope and default types, in the schema's order; conditions come later in it.</summary>
sealed class WrittenClasses(IatiWriting at)
{
    public void Write()
    {
        var activity = at.Activity;
        foreach (var sector in activity.Sectors.InPlace(sector => sector.Origin))
            using (at.Element("sector", ("vocabulary", sector.Vocabulary), ("code", sector.Code), ("percentage", IatiWriting.Number(sector.Percentage))))
                at.Name("sector", sector.Name);
        Coded(ActivityCodeKind.Tag, "tag", code => [("code", code.Code), ("vocabulary", code.Vocabulary ?? "")]);
        // A theme of a sheet is a tag of no vocabulary.
        var tags = activity.Codes.Where(code => code.Kind is ActivityCodeKind.Tag).Select(IatiClasses.ThemeOf).ToHashSet();
        foreach (var theme in activity.Themes.Where(theme => !tags.Contains(theme))) at.Empty("tag", ("code", theme), ("vocabulary", ""));
        at.Others("country-budget-items");
        Coded(ActivityCodeKind.HumanitarianScope, "humanitarian-scope", code => [("type", code.Significance ?? ""), ("vocabulary", code.Vocabulary ?? ""), ("code", code.Code)]);
        Coded(ActivityCodeKind.PolicyMarker, "policy-marker", code => [("vocabulary", code.Vocabulary), ("code", code.Code), ("significance", code.Significance)]);
        foreach (var (kind, name, several) in Defaults)
        {
            var codes = activity.Codes.FindAll(code => code.Kind == kind);
            foreach (var code in several ? codes : codes.Take(1)) at.Empty(name, ("code", code.Code), ("vocabulary", several ? code.Vocabulary : null));
            if (!several && codes.Count > 1) at.NotWritten.Add($"second {name}");
        }

    }

    static readonly (ActivityCodeKind Kind, string Name, bool Several)[] Defaults =
    [
        (ActivityCodeKind.CollaborationType, "collaboration-type", false), (ActivityCodeKind.FlowType, "default-flow-type", false),
        (ActivityCodeKind.FinanceType, "default-finance-type", false), (ActivityCodeKind.AidType, "default-aid-type", true),
        (ActivityCodeKind.TiedStatus, "default-tied-status", false),
    ];

    void Coded(ActivityCodeKind kind, string name, Func<ActivityCode, (string, string?)[]> attributes)
    {
        foreach (var code in at.Activity.Codes.Where(code => code.Kind == kind))
            using (at.Element(name, attributes(code)))
                at.Name(name, code.Name);
    }

    public void Conditions()
    {
        var (attached, conditions) = (at.Activity.Codes.Find(code => code.Kind == ActivityCodeKind.Conditions), at.Activity.Codes.FindAll(code => code.Kind == ActivityCodeKind.Condition));
        if (attached is null && conditions is []) return;
        using var element = at.Element("conditions", ("attached", attached?.Code ?? "1"));
        foreach (var condition in conditions)
            using (at.Element("condition", ("type", condition.Code)))
                if (condition.Name is { } name) at.Name("conditions/condition", name);
                else at.Narrative(null, "");
    }
}
