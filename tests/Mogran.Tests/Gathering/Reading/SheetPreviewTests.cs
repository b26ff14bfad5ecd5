using System.Text;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class SheetPreviewTests
{
    [Fact]
    public void The_first_rows_are_shown_as_they_will_be_read_and_the_files_ways_are_told()
    {
        Language.English.Use();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "Code projet;Intitulé;Date de début;Montant;Pays\nA-1;Écoles à Nairobi;31/12/2024;1.234,5 EUR;Kenya\nA-2;Marché;01/02/2024;7,25;Nulle part\nA-2;Encore;;;\n";

        var preview = Preview(Encoding.GetEncoding(1252).GetBytes(text));

        Assert.Equal(("windows-1252", ';', 1), (preview.Encoding, preview.Separator, preview.HeaderRow));
        Assert.Equal(["budget"], preview.DecimalComma);
        Assert.Equal(["identifier", "title", "start", "budget", "country"], preview.Fields);
        Assert.Equal(["A-1", "Écoles à Nairobi", "31 December 2024", "EUR 1,234.50", "Kenya"], preview.Rows[0].Values!);
        Assert.Equal(["A-2", "Marché", "1 February 2024", "7.25, no currency", ""], preview.Rows[1].Values!);
        Assert.Null(preview.Rows[2].Values);
        Assert.Equal(["UnknownCountry", "RepeatedIdentifier"], preview.Findings.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("List of projects,,,,,\nProject,,Dates,,Budget,\nID,Title,Start,End,Amount,Currency\nA,One,1/2/2024,3/2/2024,5,EUR\n", 3)]
    [InlineData("Project code,Project title,Dates,,Amount,\n,,Start,End,,Currency\nA,One,1/2/2024,3/2/2024,5,EUR\n", 2)]
    [InlineData("Project code,Project title,Project,,Budget,\n,,start date,end date,amount,currency\nA,One,1/2/2024,3/2/2024,5,EUR\n", 2)]
    public void Headings_merged_over_two_rows_are_one_heading(string csv, int row)
    {
        Language.English.Use();
        var preview = Preview(Encoding.UTF8.GetBytes(csv));

        Assert.Equal(row, preview.HeaderRow);
        Assert.Equal(["identifier", "title", "start", "end", "budget", "currency"], preview.Fields);
        Assert.Equal(["A", "One", "1 February 2024", "3 February 2024", "EUR 5", "EUR"], preview.Rows.Single().Values!);
    }

    [Fact]
    public void American_days_and_tabs_are_told()
    {
        var preview = Preview(Encoding.UTF8.GetBytes("id\ttitle\tstart date\nA\tOne\t1/31/2024\nB\tTwo\t2/1/2024\n"));

        Assert.Equal(('\t', "start"), (preview.Separator, preview.MonthFirst.Single()));
    }

    [Theory, InlineData("projects.csv", 5), InlineData("results.csv", 5), InlineData("recipients.csv", 5), InlineData("projects-database-2022-01.csv", 5)]
    public void The_trust_funds_exports_are_previewed_without_a_refused_row(string file, int rows)
    {
        var given = GatheredFile.At(SharedData.Path("data", "eutf", file));
        var preview = SheetPreview.Of(given, View(given), name => name == "Djibouti" ? "DJ" : "XX", code => code);

        Assert.Equal(rows, preview.Rows.Count(row => row.Values is not null));
        Assert.Contains("identifier", preview.Fields);
    }

    [Fact]
    public void A_currency_that_was_chosen_stands_in_where_an_amount_names_none_and_nowhere_else()
    {
        Language.English.Use();
        var file = GatheredFile.Of("x.csv", "id,title,budget,currency\nA,One,5,\nB,Two,6,KES\nC,Three,USD 7,\nD,Four,,\n"u8.ToArray());
        var view = View(file);

        var preview = SheetPreview.Of(file, view with { Columns = view.Columns with { Currency = "EUR" } }, _ => null, code => code);

        Assert.Equal(["EUR 5", "KES 6", "USD 7", ""], preview.Rows.Select(row => row.Values![2]));
    }

    static SheetPreview Preview(byte[] bytes)
    {
        var file = GatheredFile.Of("x.csv", bytes);
        return SheetPreview.Of(file, View(file), name => name == "Kenya" ? "KE" : null, code => code is "KE" ? "Kenya" : code);
    }

    static SheetView View(GatheredFile file)
    {
        var findings = new Findings(file.Name);
        return new SheetFile(Sheet.Rows(file, findings), default, _ => null, _ => null, findings).View();
    }
}
