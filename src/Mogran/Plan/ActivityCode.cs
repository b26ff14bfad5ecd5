using System.Text.Json.Serialization;

namespace Mogran.Plan;

/// <summary>What a code of an activity or an amount is about. The names are those of IATI's elements.</summary>
public enum ActivityCodeKind
{
    PolicyMarker, Tag, HumanitarianScope, CollaborationType, FlowType, FinanceType, AidType, TiedStatus, Scope, CapitalSpend,
    Conditions, Condition, BudgetNotProvided, BudgetStatus, DisbursementChannel, ProviderKind, ReceiverKind, PlannedType,
}

/// <summary>A published code, as IATI's code lists have it.</summary>
/// <param name="Vocabulary">The code list, where an element allows several; null where the standard has one.</param>
/// <param name="Code">The code; of capital spend the percentage, of conditions 1 (there are some) or 0.</param>
/// <param name="Significance">Of a policy marker; of a humanitarian scope its type, 1 emergency or 2 appeal.</param>
/// <param name="Name">As published, where the vocabulary is the publisher's own.</param>
public sealed record ActivityCode(
    ActivityCodeKind Kind, string? Vocabulary, string Code, string? Significance = null, string? Name = null)
{
    /// <summary>A policy marker of which the publisher says that the activity does not aim at it: said, not left out.</summary>
    [JsonIgnore]
    public bool IsNotTargeted => Kind is ActivityCodeKind.PolicyMarker && Significance == CodeNames.NotTargeted;
}
