using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Amounts one by one, each with its rule and its record.</summary>
/// <param name="Said">Where a value is from, in words.</param>
/// <param name="Currency">ISO 4217 of the converted amounts; null where none are.</param>
public sealed record MoneyLines(string Caption, IReadOnlyList<MoneyLine> Lines, MoneyWords Words, Func<Library.Origin, string> Said, string? Currency)
{
    static readonly Phrases<Commitment> Phrases = new();

    /// <summary>What it adds to the total, or would.</summary>
    public string Amount(MoneyLine line) => line.Converted is { } converted ? Print.Money(converted.Amount, Currency!) : Printed(line.Row.Amount, line.Row.Line.Currency);

    /// <summary>What was published, where it is not the amount itself; else null.</summary>
    public static string? OfPublished(MoneyLine line) => line.Converted is not null || line.Row.Amount != line.Row.Line.Amount
        ? Printed(line.Row.Line.Amount, line.Row.Line.Currency) : null;

    /// <summary>The period or day it stands for; null where none is published.</summary>
    public static string? Time(CountedMoney published) =>
        published.From is { } from ? Print.Days(from, published.To) : published.ValueDate is { } day ? Print.Day(day) : null;

    static string Printed(decimal amount, string? currency) =>
        currency is null ? Phrases["NoCurrencyAmount", Print.Number(amount)] : Print.Money(amount, currency);
}
