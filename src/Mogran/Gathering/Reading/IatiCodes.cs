using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Codes of the IATI standard, 2.0x as numbers and 1.0x as letters and words. Source: IATI code lists.</summary>
static class IatiCodes
{
    public static OrganisationRole? Role(string? code) => code switch
    {
        "1" or "Funding" => OrganisationRole.Funding,
        "2" or "Accountable" => OrganisationRole.Accountable,
        "3" or "Extending" => OrganisationRole.Extending,
        "4" or "Implementing" => OrganisationRole.Implementing,
        _ => null,
    };

    public static MoneyKind? Transaction(string? code) => code switch
    {
        "1" or "11" or "IF" => MoneyKind.Incoming,
        "2" or "C" => MoneyKind.Commitment,
        "3" or "D" => MoneyKind.Disbursement,
        "4" or "E" => MoneyKind.Expenditure,
        "5" or "6" or "7" or "8" or "9" or "10" or "12" or "13" or "IR" or "LR" or "R" or "QP" or "QS" or "CG" => MoneyKind.Other,
        _ => null,
    };

    /// <summary>1 planned start, 2 actual start, 3 planned end, 4 actual end.</summary>
    public static int Date(string? type) => type switch
    {
        "1" or "start-planned" => 1,
        "2" or "start-actual" => 2,
        "3" or "end-planned" => 3,
        "4" or "end-actual" => 4,
        _ => 0,
    };

    public static MoneyKind Budget(string? type) => type is "2" or "revised" ? MoneyKind.RevisedBudget : MoneyKind.Budget;

    public static string? Status(string? code) => code is "1" or "2" or "3" or "4" or "5" or "6" ? code : null;

    public static string SectorVocabulary(string? vocabulary) => vocabulary switch
    {
        null or "DAC" => "1",
        "DAC-3" => "2",
        _ => vocabulary,
    };
}
