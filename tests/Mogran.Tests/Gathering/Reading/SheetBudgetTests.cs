using Mogran.Gathering;
using Mogran.Plan;

namespace Mogran.Tests.Gathering;

public sealed class SheetBudgetTests
{
    [Fact]
    public void Budgets_are_read_with_type_status_and_period()
    {
        var reading = Reading.Sheet("""
            activity_identifier,budget_type,budget_status,period_start,period_end,value,currency,value_date
            A-1,1,2,2024-01-01,2024-12-31,"145,000.50",USD,2024-01-02
            A-1,2 - Revised,Indicative,2025-01-01,2025-12-31,20,eur,
            A-2,معدلة,Engagé,2026-12-31,2026-01-01,0,,
            A-2,Odd,,2026-01-01,2026-12-31,30,EUR,
            A-2,1,1,2026-01-01,2026-12-31,-30,EUR,
            A-2,1,1,2026-01-01,2026-12-31,,EUR,

            """);

        Assert.Equal((6, 2, 4), (reading.Count, reading.Refused, reading.Kept.Count));
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        var money = reading.Kept.ConvertAll(kept => kept.Activity.Money.Single());
        Assert.Equal([MoneyKind.Budget, MoneyKind.RevisedBudget, MoneyKind.RevisedBudget, MoneyKind.Budget], money.Select(one => one.Kind));
        Assert.Equal(["2", "1", "2", null], money.Select(one => one.Codes.SingleOrDefault(code => code.Kind is ActivityCodeKind.BudgetStatus)?.Code));
        Assert.Equal((145_000.50m, "USD", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), new DateOnly(2024, 1, 2)),
            (money[0].Amount, money[0].Currency!, money[0].From!.Value, money[0].To!.Value, money[0].ValueDate!.Value));
        Assert.Equal("EUR", money[1].Currency);
        Assert.Equal(["PeriodReversed row 4", "UnknownBudgetCode B5", "NegativeBudget F6", "NoAmount F7", "NoCurrency "],
            reading.Findings.Kept.Select(problem => $"{problem.Code} {problem.Where}"));
    }

    [Theory]
    [InlineData("id,period start,period end,budget\nA-1,2024-01-01,2024-12-31,5\n", "budgets")]
    [InlineData("id,type,status,start,end,amount,currency,value date\nA-1,1,2,2024-01-01,2024-12-31,5,EUR,2024-01-01\n", "budgets")]
    [InlineData("id,type,period start,period end,value,provider,receiver\nA-1,1,2024-01-01,2024-12-31,5,Norway,IOM\n", "plannedDisbursements")]
    [InlineData("id;début de période;fin de période;décaissement prévu\nA-1;2024-01-01;2024-12-31;5\n", "plannedDisbursements")]
    [InlineData("id,type,date,amount,provider,receiver\nA-1,3,2024-01-01,5,Norway,IOM\n", "transactions")]
    [InlineData("id,transaction type,date,amount,period start,period end\nA-1,3,2024-01-01,5,2024-01-01,2024-12-31\n", "transactions")]
    [InlineData("id,budget type,period start,period end,value,provider\nA-1,1,2024-01-01,2024-12-31,5,Norway\n", "budgets")]
    [InlineData("id,period start,period end,budget,implementing\nA-1,2024-01-01,2024-12-31,5,IOM\n", "activities")]
    [InlineData("id,description,start,end,budget,value date\nA-1,Wells,2024-01-01,2024-12-31,5,2024-01-01\n", "activities")]
    [InlineData("id,start,end,budget\nA-1,2024-01-01,2024-12-31,5\n", "activities")]
    [InlineData("id,title,start,end,budget,value date\nA-1,Wells,2024-01-01,2024-12-31,5,2024-01-01\n", "activities")]
    [InlineData("id,indicator,period start,period end,target,value\nA-1,Wells,2024-01-01,2024-12-31,5,3\n", "results")]
    public void What_the_columns_are_tells_what_a_sheet_is_of(string sheet, string kind)
    {
        var header = new Header(new(1, sheet.Split('\n')[0].Split(',', ';')));
        Assert.Equal(kind, Columns.Guess(header).RecordKind);
        var read = Reading.Sheet(sheet).Kept.Single();
        Assert.Equal(kind == "activities", !read.IsPart);
        if (kind is "budgets" or "plannedDisbursements")
            Assert.Equal((kind == "budgets" ? MoneyKind.Budget : MoneyKind.PlannedDisbursement, 5m, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
                (read.Activity.Money[0].Kind, read.Activity.Money[0].Amount, read.Activity.Money[0].From!.Value, read.Activity.Money[0].To!.Value));
    }

    [Fact]
    public void A_planned_disbursement_keeps_who_pays_and_who_is_paid()
    {
        var money = Reading.Sheet("""
            activity id,planned disbursement type,period start,period end,value,currency,provider org ref,provider org name,receiver org ref,receiver org name
            A-1,2,2024-01-01,2024-03-31,7,EUR,XX-1,Norway,XX-2,IOM

            """).Kept.Single().Activity.Money.Single();
        Assert.Equal((MoneyKind.PlannedDisbursement, "2", "XX-1", "Norway", "XX-2", "IOM"),
            (money.Kind, money.Codes.Single(code => code.Kind is ActivityCodeKind.PlannedType).Code, money.ProviderIdentifier!, money.ProviderName!, money.ReceiverIdentifier!, money.ReceiverName!));
    }

    [Fact]
    public void The_fields_of_every_kind_hold_what_it_needs_and_what_is_meant_by_others()
    {
        foreach (var kind in SheetKind.All)
        {
            Assert.Equal(kind.Fields.Distinct(), kind.Fields);
            Assert.Contains("identifier", kind.Fields);
            Assert.Subset(kind.Fields.ToHashSet(), kind.Meant.Values.ToHashSet());
            if (kind.Needed is { } needed) Assert.Contains(needed, kind.Fields);
            // What a person chooses is shown as it is read.
            var nothing = new Activity { Identifier = "A", Title = new(), Origin = new(Reading.Source, "row 1") };
            if (kind.Read is not null) Assert.All(kind.Fields.Except(["identifier", "group", "country"]), field => Assert.NotNull(PreviewedParts.Of(nothing, field)));
        }
    }
}
