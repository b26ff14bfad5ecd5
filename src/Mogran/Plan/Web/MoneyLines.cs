namespace Mogran.Plan;

/// <summary>Amounts one by one, each with its rule and its record.</summary>
/// <param name="Said">Where a value is from, in words.</param>
/// <param name="Currency">ISO 4217 of the converted amounts; null where none are.</param>
public sealed record MoneyLines(string Caption, IReadOnlyList<MoneyLine> Lines, MoneyWords Words, Func<Library.Origin, string> Said, string? Currency);
