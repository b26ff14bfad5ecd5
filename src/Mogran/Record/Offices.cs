namespace Mogran.Record;

/// <summary>The offices that act in the record. An office, never a person's name: people change, and their names are not public.</summary>
public static class Offices
{
    public const string Secretariat = "secretariat";
    public const string Chair = "chair";
    public const string FocalPoint = "focal point";
    public const string Alternate = "alternate";
    public const string Validator = "validator";
    public const string Signatory = "signatory";

    /// <summary>The program itself, at an instant that was fixed before.</summary>
    public const string Clock = "clock";
}
