using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Publishing;

public sealed class CsvTablesTests
{
    static readonly Origin Origin = new(Id<Source>.New(), "row 2");

    static Activity Sample()
    {
        var activity = new Activity
        {
            Identifier = "=1+1", Title = new() { En = "A \"title\", with\nlines", Ar = "عنوان" }, Origin = Origin, Start = new(2020, 1, 2), ReporterName = "@SUM(A1)",
        };
        activity.Money.Add(new() { Kind = MoneyKind.Disbursement, Amount = -7.50m, Currency = "EUR", Origin = Origin });
        activity.Places.Add(new() { CountryCode = "KE", Percentage = 40.5m, Origin = Origin });
        return activity;
    }

    [Fact]
    public void What_a_spreadsheet_would_run_as_a_formula_is_a_text_and_numbers_stay_numbers()
    {
        var row = Line(CsvTables.Row(Sample(), ["A-1"], _ => "a.xml"));
        Assert.StartsWith("\"'=1+1\",\"A \"\"title\"\", with\nlines\",\"A \"\"title\"\", with\nlines\",,\"عنوان\",,,,,,2020-01-02,,,\"'@SUM(A1)\",", row, StringComparison.Ordinal);
        Assert.Contains("\"KE\",\"KE 40.5\"", row, StringComparison.Ordinal);
        Assert.Contains("transaction,,-7.5,\"EUR\",", Line(CsvTables.AmountRows(Sample(), [], _ => null).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_has_a_cell_for_every_column()
    {
        Assert.Equal(CsvTables.ActivityColumns.Count, Cells(CsvTables.Row(Sample(), [], _ => null)));
        Assert.Equal(CsvTables.AmountColumns.Count, Cells(CsvTables.AmountRows(Sample(), [], _ => null).Single()));
    }

    static string Line(IEnumerable<string> cells) => string.Join(',', cells);

    static int Cells(IEnumerable<string> cells) => new CsvRows(new StringReader(Line(cells)), ',', new("test.csv")).Single().Cells.Count;
}
