using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Codes of the IATI standard, 2.0x as numbers and 1.0x as letters and words. Source: IATI code lists.</summary>
static class IatiCodes
{
    /// <summary>A publisher's own code list: only there a name says more than its code.</summary>
    public const string OwnVocabulary = "99";

    public static OrganisationRole? Role(string? code) => code switch
    {
        "1" or "Funding" or "funding" => OrganisationRole.Funding,
        "2" or "Accountable" or "accountable" => OrganisationRole.Accountable,
        "3" or "Extending" or "extending" => OrganisationRole.Extending,
        "4" or "Implementing" or "implementing" => OrganisationRole.Implementing,
        _ => null,
    };

    /// <summary>1 to 13, or null: not known.</summary>
    public static int? TransactionType(string? code) => code switch
    {
        "1" or "IF" => 1,
        "2" or "C" => 2,
        "3" or "D" => 3,
        "4" or "E" => 4,
        "5" or "IR" => 5,
        "6" or "LR" => 6,
        "7" or "R" => 7,
        "8" or "QP" => 8,
        "9" or "QS" => 9,
        "10" or "CG" => 10,
        "11" => 11,
        "12" => 12,
        "13" => 13,
        _ => null,
    };

    public static MoneyKind Transaction(int? type) => type switch
    {
        1 or 11 => MoneyKind.Incoming,
        2 => MoneyKind.Commitment,
        3 => MoneyKind.Disbursement,
        4 => MoneyKind.Expenditure,
        _ => MoneyKind.Other,
    };

    /// <summary>1 planned start, 2 actual start, 3 planned end, 4 actual end; 0 not known.</summary>
    public static int Date(string? type) => type switch
    {
        "1" or "start-planned" => 1,
        "2" or "start-actual" => 2,
        "3" or "end-planned" => 3,
        "4" or "end-actual" => 4,
        _ => 0,
    };

    public static MoneyKind Budget(string? type) => type is "2" or "revised" or "Revised" ? MoneyKind.RevisedBudget : MoneyKind.Budget;

    public static string? Status(string? code) => code switch
    {
        "1" or "2" or "3" or "4" or "5" or "6" => code,
        "Pipeline/identification" => "1",
        "Implementation" => "2",
        "Completion" or "Finalisation" => "3",
        "Post-completion" or "Closed" => "4",
        "Cancelled" => "5",
        "Suspended" => "6",
        _ => null,
    };

    public static string SectorVocabulary(string? vocabulary) => vocabulary switch
    {
        null or "DAC" => "1",
        "DAC-3" => "2",
        "COFOG" => "3",
        "NACE" => "4",
        "NTEE" => "5",
        "ADT" => "6",
        "RO" => OwnVocabulary,
        "RO2" => "98",
        _ => vocabulary,
    };

    public static string? MarkerVocabulary(string? vocabulary) => vocabulary is "DAC" ? "1" : vocabulary;

    public static string? Gazetteer(string? vocabulary) => vocabulary switch
    {
        "GEO" => "G1",
        "OSM" => "G2",
        _ => vocabulary,
    };

    public static bool? Truth(string? text) => text switch
    {
        "1" or "true" or "True" => true,
        "0" or "false" or "False" => false,
        _ => null,
    };
}
