using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What somebody wants to know of money.</summary>
/// <param name="Country">ISO alpha-2: its part alone.</param>
/// <param name="Region">Code of a region: its part alone.</param>
/// <param name="Vocabulary">Code list of the region; null is that of the OECD-DAC.</param>
/// <param name="In">ISO 4217: in one currency, by the rates that are known.</param>
public sealed record MoneyQuestion(MoneyScope Scope, Measure Measure = Measure.Promised, string? Country = null, string? Region = null, string? Vocabulary = null, string? In = null)
{
    /// <summary>The country or region of which the part is asked for; null: all of them.</summary>
    public PublishedShare? Place => Country is not null ? new(ShareKind.Country, Country, null)
        : Region is not null ? new(ShareKind.Region, Region, null, Vocabulary) : null;

    /// <summary>Null when there is nothing of the scope's name.</summary>
    public async Task<MoneyAnswer?> AnswerAsync(MogranDb db)
    {
        if (await Scope.ActionsAsync(db) is not { } actions) return null;
        var whole = await MoneyScope.CountAsync(db, actions, new(Measure, Places: true));
        var money = Place is { } place ? whole.In(place) : whole;
        var converted = In is null ? null : Converted.Of(money, In, await RatesFor(db, money, In));
        return new(this, await Scope.TitleAsync(db), whole, money, converted);
    }

    /// <summary>Currencies that amounts can be shown in.</summary>
    public static async Task<IReadOnlyList<string>> CurrenciesAsync(MogranDb db)
    {
        var known = await db.Set<Rate>().Select(rate => rate.Currency).Distinct().ToListAsync();
        known.AddRange(await db.Set<Rate>().Select(rate => rate.Base).Distinct().ToListAsync());
        return [.. known.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The rates of the days and currencies at hand, and no others.</summary>
    static async Task<Rates> RatesFor(MogranDb db, CountedOnce money, string into)
    {
        var rows = money.Totals.Where(total => total.Currency != into).SelectMany(total => total.Rows).Where(row => row.Line.ValueDate is not null).ToList();
        if (rows.Count == 0) return new([]);
        var currencies = rows.Select(row => row.Line.Currency!).Append(into).Distinct().ToList();
        var (first, last) = (rows.Min(row => row.Line.ValueDate!.Value).AddDays(-Rates.Weekend), rows.Max(row => row.Line.ValueDate!.Value));
        return new(await db.Set<Rate>().AsNoTracking()
            .Where(rate => (currencies.Contains(rate.Currency) || currencies.Contains(rate.Base)) && rate.To >= first && rate.From <= last).ToListAsync());
    }
}

/// <summary>The answer, with everything that made it.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Whole">The money of all countries and regions.</param>
/// <param name="Money">The money asked for.</param>
/// <param name="Converted">The same in one currency, where that was asked.</param>
public sealed record MoneyAnswer(MoneyQuestion Question, Multilingual Title, CountedOnce Whole, CountedOnce Money, Converted? Converted)
{
    /// <summary>Every row that counts, the largest total first.</summary>
    public IReadOnlyList<MoneyLine> Counted { get; } = Converted is { } converted
        ? [.. converted.Rows.Select(row => new MoneyLine(row.Row, Converted: row)).OrderByDescending(row => row.Converted!.Amount)]
        : [.. Money.Totals.SelectMany(total => total.Rows).Select(row => new MoneyLine(row))];

    /// <summary>Every row that does not, with its reason.</summary>
    public IReadOnlyList<MoneyLine> NotCounted { get; } =
    [
        .. (Converted?.Apart ?? []).Select(apart => new MoneyLine(apart.Row, Apart: apart.Reason)),
        .. Money.LeftOut.SelectMany(left => left.Rows.Select(row => new MoneyLine(row, LeftOut: left))),
    ];
}

/// <summary>One row of an answer: it counts, or stays apart, or was left out.</summary>
public sealed record MoneyLine(MoneyRow Row, ConvertedRow? Converted = null, ApartReason? Apart = null, LeftOut? LeftOut = null)
{
    public bool Counts => Apart is null && LeftOut is null;
}
