using System.Text;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class SheetFileTests
{
    [Fact]
    public void Projects_of_the_trust_fund_are_read_with_the_counts_the_file_gives()
    {
        var reading = Reading.Sheet(GatheredFile.At(SharedData.Path("data", "eutf", "projects.csv")));

        Assert.Null(reading.Refusal);
        Assert.Equal((644, 641, 3), (reading.Count, reading.Kept.Count, reading.Refused));
        Assert.Equal(["NoIdentifier A217", "RepeatedIdentifier A254", "NoIdentifier A486"],
            reading.Findings.Kept.Where(problem => problem.Severity == Severity.Refused).Select(problem => $"{problem.Code} {problem.Where}"));
        var second = reading.Kept[1].Activity;
        Assert.Equal((24_000_000m, null, "row 3"), second.Money.Select(money => (money.Amount, money.Currency, money.Origin.Locator)).Single());
        Assert.Equal("International Organization for Migration", second.Organisations.Single(o => o.Role == OrganisationRole.Implementing).Name);
        Assert.Equal("T05-EUTF-NOA-REG-13", second.ParentIdentifier);
        Assert.Equal(new DateOnly(2020, 9, 14), second.Start);
    }

    [Fact]
    public void Results_without_figures_are_blank_and_never_zero()
    {
        var reading = Reading.Sheet(GatheredFile.At(SharedData.Path("data", "eutf", "results.csv")));

        Assert.Equal((8_260, 8_260, 0), (reading.Count, reading.Kept.Count, reading.Refused));
        Assert.Equal(330, reading.Kept.Select(kept => kept.Activity.Identifier).Distinct().Count());
        Assert.Equal(8_260, reading.Kept.Select(kept => kept.Key).Distinct().Count());
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        var first = reading.Kept[0].Activity.Figures.Single();
        Assert.Equal(("Number of jobs created", null, null, null, "row 2"), (first.Indicator, first.Target, first.Actual, first.Words, first.Origin.Locator));
        Assert.Equal(3_297, reading.Kept.Count(kept => kept.Activity.Figures[0] is { Target: null, Actual: null, Words: null }));
        Assert.Equal(281, reading.Kept.Count(kept => kept.Activity.Figures[0].Actual is 0));
    }

    [Fact]
    public void Recipients_add_places_to_activities()
    {
        var reading = Reading.Sheet(GatheredFile.At(SharedData.Path("data", "eutf", "recipients.csv")));

        Assert.Equal((1_122, 1_121, 1), (reading.Count, reading.Kept.Count, reading.Refused));
        Assert.Equal("row 156", reading.Findings.Kept.Single(problem => problem.Code == "NoPlace").Where);
        Assert.All(reading.Kept, kept => Assert.Single(kept.Activity.Places));
    }

    [Fact]
    public void The_columns_that_programs_write_for_iati_are_known_by_name()
    {
        var reading = Reading.Sheet("""
            activity_identifier,title,reporting_org_name,planned_start_date,actual_start_date,planned_end_date,actual_end_date,recipient_country_code,recipient_region_name,funding_agency,budget_value,default_currency
            A-1,Wells,Ministry of Water,2020-01-01,2020-02-03,2021-12-31,,KE,Horn of Africa,Norway,100,usd
            A-2,Roads,,2020-01-01,,,2022-05-06,,289,,,

            """);

        Assert.DoesNotContain("ColumnsLeftOut", reading.Codes);
        var (wells, roads) = (reading.Kept[0].Activity, reading.Kept[1].Activity);
        Assert.Equal((new DateOnly(2020, 1, 1), new(2020, 2, 3), new(2020, 2, 3)), (wells.PlannedStart, wells.ActualStart!.Value, wells.Start!.Value));
        Assert.Equal((new DateOnly(2021, 12, 31), null, new(2021, 12, 31)), (wells.PlannedEnd, wells.ActualEnd, wells.End!.Value));
        Assert.Equal((new DateOnly(2020, 1, 1), new(2022, 5, 6)), (roads.Start, roads.End!.Value));
        Assert.Equal(("Ministry of Water", "Norway"), (wells.ReporterName, wells.Organisations.Single().Name));
        Assert.Equal((100m, "USD"), (wells.Money.Single().Amount, wells.Money.Single().Currency));
        Assert.Equal([("KE", null, null), (null, "Horn of Africa", "99")], wells.Places.Select(place => (place.CountryCode, place.RegionCode, place.Vocabulary)));
        Assert.Equal(("289", null), (roads.Places.Single().RegionCode, roads.Places.Single().Vocabulary));
    }

    [Fact]
    public void Transactions_are_read_with_their_type_by_code_or_name()
    {
        var reading = Reading.Sheet("""
            activity_identifier,transaction_ref,transaction_type,transaction_date,value,currency,value_date,description,provider_org_name,receiver_org_name,receiver_org_ref,receiver_org_activity_id
            A-1,T1,2,2024-10-07,"145,000,000.50",USD,2024-10-08,First,Norway,IOM,XM-DAC-47066,XM-DAC-47066-1
            A-1,,3 - Disbursement,2024-11-07,-5,,,,,,,
            A-2,,Décaissement,07/12/2024,20,eur,,,,,,
            A-2,,صرف,,30,EUR,,,,,,
            A-2,,Gift,2024-12-07,40,EUR,,,,,,
            A-2,,3,2024-12-07,some,EUR,,,,,,

            """);

        Assert.Equal((6, 1, 5), (reading.Count, reading.Refused, reading.Kept.Count));
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        var money = reading.Kept.ConvertAll(kept => kept.Activity.Money.Single());
        Assert.Equal([(2, MoneyKind.Commitment), (3, MoneyKind.Disbursement), (3, MoneyKind.Disbursement), (3, MoneyKind.Disbursement), (null, MoneyKind.Other)],
            money.Select(one => (one.TransactionType, one.Kind)));
        Assert.Equal((145_000_000.50m, "USD", "T1", "First"), (money[0].Amount, money[0].Currency!, money[0].Reference!, money[0].Words!));
        Assert.Equal((new DateOnly(2024, 10, 7), new DateOnly(2024, 10, 8), "Norway", "IOM"), (money[0].From!.Value, money[0].ValueDate!.Value, money[0].ProviderName!, money[0].ReceiverName!));
        Assert.Equal(("XM-DAC-47066", "XM-DAC-47066-1"), (money[0].ReceiverIdentifier!, money[0].ReceiverActivity!));
        Assert.Equal((-5m, null), (money[1].Amount, money[1].Currency));
        Assert.Equal((new DateOnly(2024, 12, 7), null), (money[2].From!.Value, money[3].From));
        Assert.Equal(["UnknownTransaction C6", "NotANumber E7", "NoCurrency "], reading.Findings.Kept.Select(problem => $"{problem.Code} {problem.Where}"));
    }

    [Theory]
    [InlineData("id,title,status,transaction type,amount\nA-1,Wells,2,3,100\n")]
    [InlineData("Project code,Project title,Type,Budget\nA-1,Wells,Grant,100\n")]
    [InlineData("Project code,Project title,Type,Date,Budget,Implementing partner\nA-1,Wells,Grant,2024-01-01,100,IOM\n")]
    public void An_amount_beside_what_describes_a_project_makes_no_sheet_of_transactions(string sheet)
    {
        var reading = Reading.Sheet(sheet);
        Assert.Equal(("Wells", false), (reading.Kept.Single().Activity.Title.En!, reading.Kept.Single().IsPart));
    }

    [Fact]
    public void Titles_of_documents_do_not_pass_for_those_of_activities_unless_a_person_says_so()
    {
        const string Documents = "activity_identifier,url,format,title,description\nA-1,https://example.org/a.pdf,application/pdf,Fact sheet,About it\n";
        var read = Reading.Sheet(Documents).Kept.Single();
        Assert.Equal((true, true, "Fact sheet"), (read.IsPart, read.Activity.Title.IsEmpty, read.Activity.Documents.Single().Title));
        Assert.Equal("Wells", Reading.Sheet("id,title,url,start\nA-1,Wells,https://example.org,2024-01-01\n").Kept.Single().Activity.Title.En);

        var file = GatheredFile.Of("d.csv", Encoding.UTF8.GetBytes(Documents));
        var mapping = new ColumnMapping { HeaderHash = "", RecordKind = "activities", Columns = new() { ["activity_identifier"] = "identifier", ["title"] = "title" }, At = default };
        var sheet = new SheetFile(Mogran.Gathering.Sheet.Rows(file, new("d.csv")), Reading.Source, _ => mapping, _ => null, new("d.csv"));
        Assert.Equal("Fact sheet", sheet.Activities().Single().Activity.Title.En);
    }

    [Theory]
    [InlineData("activity_identifier,description_type,narrative\nA-1,2,To teach\n")]
    [InlineData("activity_identifier,result_ref,result_type,title,description\nA-1,R1,1,Staff trained,\n")]
    [InlineData("activity_identifier,transaction_ref,transaction_type,sector_code,vocabulary\nA-1,T1,3,15190,1\n")]
    [InlineData("activity_identifier,vocabulary,budget_item_code,budget_item_percentage,description\nA-1,1,1.1,100,Executive\n")]
    [InlineData("activity_identifier,condition_type,condition_text\nA-1,1,Only if\n")]
    public void What_belongs_to_an_activity_and_is_not_read_does_not_pass_for_one_unless_a_person_says_so(string text)
    {
        Assert.Equal(("UnknownKind", "row 1"), Reading.Sheet(text).Refusal is { } refusal ? (refusal.Code, refusal.Where!) : default);

        var mapping = new ColumnMapping { HeaderHash = "", RecordKind = "activities", Columns = new() { ["activity_identifier"] = "identifier" }, At = default };
        var sheet = new SheetFile(Mogran.Gathering.Sheet.Rows(GatheredFile.Of("d.csv", Encoding.UTF8.GetBytes(text)), new("d.csv")), Reading.Source, _ => mapping, _ => null, new("d.csv"));
        Assert.Equal("A-1", sheet.Activities().Single().Activity.Identifier);
    }

    [Fact]
    public void A_list_of_indicators_is_one_of_results()
    {
        var read = Reading.Sheet("activity_identifier,result_ref,indicator_ref,title,description,baseline_value\nA-1,R1,I1,People trained,,12\n").Kept.Single();
        Assert.Equal((true, "People trained", 12m), (read.IsPart, read.Activity.Figures.Single().Indicator, read.Activity.Figures.Single().Baseline!.Value));
    }

    [Fact]
    public void A_sheet_of_transactions_has_a_column_of_amounts()
    {
        var file = GatheredFile.Of("t.csv", "id,kind of it\nA-1,3\n"u8.ToArray());
        var mapping = new ColumnMapping { HeaderHash = "", RecordKind = "transactions", Columns = new() { ["id"] = "identifier", ["kind of it"] = "transactionType" }, At = default };
        var sheet = new SheetFile(Mogran.Gathering.Sheet.Rows(file, new("t.csv")), Reading.Source, _ => mapping, _ => null, new("t.csv"));
        Assert.Equal("NoAmountColumn", Assert.Throws<RefusedException>(() => sheet.Activities().ToList()).Problem.Code);
    }

    [Fact]
    public void A_title_beside_a_share_of_a_country_only_names_the_activity()
    {
        var reading = Reading.Sheet("IATI activity identifier,Activity name,Country code,Budget percentage\nA-1,Wells,KE,60\nA-1,Wells,SO,40\n");

        Assert.Equal((2, 0), (reading.Kept.Count, reading.Refused));
        Assert.Equal(["KE 60", "SO 40"], reading.Kept.Select(kept => kept.Activity.Places.Single()).Select(place => $"{place.CountryCode} {place.Percentage}"));
    }

    [Fact]
    public void A_list_of_organisations_is_not_taken_for_persons_but_has_no_identifier()
    {
        var refusal = Reading.Sheet(GatheredFile.At(SharedData.Path("data", "eutf", "organisations.csv"))).Refusal;
        Assert.Equal(("NoIdentifierColumn", "row 1"), (refusal?.Code, refusal?.Where));
    }

    [Theory]
    [InlineData("First name,Last name,Nationality\nA,B,C\n", "First name, Last name, Nationality")]
    [InlineData("id,title,Passport No\n1,x,\n", "Passport No")]
    [InlineData("id;titre;Prénom;Date de naissance\n1;x;y;1990-01-01\n", "Prénom, Date de naissance")]
    [InlineData("الرقم,الجنسية,الجنس,العمر\n1,س,ذ,30\n", "الجنسية, الجنس, العمر")]
    [InlineData("id,title,Nationality,Sex,Age\n1,x,ET,F,20\n", "Nationality, Sex, Age")]
    [InlineData("project id,title,ref\n1,a,EP1234567\n2,b,EP7654321\n3,c,EQ1122334\n", "ref")]
    [InlineData("project id,title,reach\n1,a,+254 700 000 001\n2,b,+254 700 000 002\n3,c,+254 700 000 003\n", "reach")]
    public void Rows_that_are_persons_are_refused_by_the_names_of_their_columns(string csv, string columns)
    {
        var reading = Reading.Sheet(csv);

        Assert.Empty(reading.Kept);
        Assert.Equal(("PersonLevel", columns), (reading.Refusal?.Code, reading.Refusal?.Values[0]));
    }

    [Theory]
    [InlineData("id,title,Contact person phone\n1,x,+254700000001\n")]
    [InlineData("id,title,percentage,language,message\n1,x,5,en,hello\n")]
    [InlineData("id,title,sex,age group,number of persons\n1,x,F,18-25,40\n")]
    public void Counts_and_contacts_are_not_persons(string csv) => Assert.Null(Reading.Sheet(csv).Refusal);

    [Theory]
    [InlineData("ProjectID;Titre;Budget;Pays;Date de début\nA;Été;1.234,50 EUR;Somalia, Kenya;09/04/2025\n")]
    [InlineData("رقم المشروع\tالعنوان\tالميزانية\tالعملة\tالبلد\tتاريخ البدء\nA\tÉté\t١٢٣٤٫٥٠\tEUR\tKE; SO\t٠٩/٠٤/٢٠٢٥\n")]
    [InlineData("List of projects,,,,\n\nProject code,Title,Amount,Country,Start date\nA,Été,\"€ 1,234.50\",\"KE, SO\",9 April 2025\n")]
    public void Headers_separators_and_numbers_are_understood_in_three_languages(string csv)
    {
        var activity = Assert.Single(Reading.Sheet(csv).Kept).Activity;

        Assert.Equal(("A", "Été"), (activity.Identifier, activity.Title.ToString()));
        Assert.Equal((1234.50m, "EUR"), activity.Money.Select(money => (money.Amount, money.Currency)).Single());
        Assert.Equal(["KE", "SO"], activity.Places.Select(place => place.CountryCode).Order());
        Assert.Equal(new DateOnly(2025, 4, 9), activity.Start);
    }

    [Theory]
    [InlineData(1252, "id,title\nA,Santé à Genève\n", "Santé à Genève")]
    [InlineData(1256, "id,title\nA,دعم اللاجئين في السودان\n", "دعم اللاجئين في السودان")]
    [InlineData(1200, "id,title\nA,Été\n", "Été")]
    public void The_encoding_is_found_out(int codePage, string csv, string title)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage);
        var reading = Reading.Sheet(GatheredFile.Of("x.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(csv)]));

        Assert.Equal(title, reading.Kept.Single().Activity.Title.ToString());
        Assert.Equal(codePage != 1200, reading.Codes.Contains("EncodingGuessed"));
    }

    [Theory]
    [InlineData("-5", "NegativeBudget")]
    [InlineData("=1+1", "FormulaAsText NotANumber")]
    [InlineData("lots", "NotANumber")]
    public void A_bad_budget_is_refused_by_its_cell_and_the_row_is_kept(string budget, string codes)
    {
        var reading = Reading.Sheet($"id,title,budget\nA,T,{budget}\n");

        Assert.Empty(reading.Kept.Single().Activity.Money);
        Assert.Equal(codes.Split(' '), reading.Codes);
        Assert.All(reading.Findings.Kept, problem => Assert.Equal("C2", problem.Where));
    }

    [Fact]
    public void A_day_that_does_not_exist_and_a_share_above_the_whole_are_refused()
    {
        Assert.Equal(["NotADay"], Reading.Sheet("id,title,start date\nA,T,31/02/2025\n").Codes);
        var places = Reading.Sheet("id,country,percentage\nA,KE,120\n");
        Assert.Equal(["ShareOutOfRange"], places.Codes);
        Assert.Null(places.Kept.Single().Activity.Places.Single().Percentage);
    }

    [Fact]
    public void A_formula_is_kept_as_text_and_never_evaluated()
    {
        var reading = Reading.Sheet("id,title\nA,\"=HYPERLINK(\"\"http://x\"\")\"\n");
        Assert.Equal("=HYPERLINK(\"http://x\")", reading.Kept.Single().Activity.Title.En);
        Assert.Equal(["FormulaAsText"], reading.Codes);
    }

    [Fact]
    public void A_row_wider_than_the_header_and_a_quote_left_open_are_said()
    {
        Assert.Equal(("RowTooWide", "row 2"), Reading.Sheet("id,title\nA,B,C\n").Findings.Kept.Select(p => (p.Code, p.Where!)).Single());
        Assert.Contains("QuoteNotClosed", Reading.Sheet("id,title\nA,\"B\n").Codes);
    }

    [Fact]
    public void A_quoted_line_break_does_not_shift_the_rows()
    {
        var reading = Reading.Sheet("id,title\nA,\"one\ntwo\"\nB,\"three \"\"four\"\"\"\n");
        Assert.Equal(["row 2", "row 3"], reading.Kept.Select(kept => kept.Locator));
        Assert.Equal("three \"four\"", reading.Kept[1].Activity.Title.En);
    }

    [Fact]
    public void Amounts_without_a_currency_are_kept_and_told_of_once()
    {
        var reading = Reading.Sheet("id,title,budget\nA,One,5\nB,Two,EUR 6\nC,Three,7\n");

        Assert.Equal([null, "EUR", null], reading.Kept.Select(read => read.Activity.Money.Single().Currency));
        Assert.Equal(("NoCurrency", "2"), (reading.Findings.Kept.Single().Code, reading.Findings.Kept.Single().Values.Single()));
    }
}
