using System.Xml;
using Mogran.Gathering;
using Mogran.Plan;

namespace Mogran.Tests.Gathering;

/// <summary>Everything that the standard has and the plan can use; what is neither is kept as it was written.</summary>
public sealed class IatiWholeTests
{
    static Activity Read(string content, string attributes = "") => Assert.Single(Reading.Iati(
        $"<iati-activities version='2.03'><iati-activity xml:lang='en' {attributes}><iati-identifier>A</iati-identifier><title><narrative>T</narrative></title>{content}</iati-activity></iati-activities>").Kept).Activity;

    [Fact]
    public void The_head_names_and_dates_are_kept()
    {
        var activity = Read("""
            <reporting-org ref="XX-1" type="10" secondary-reporter="1"><narrative>Agency</narrative><narrative xml:lang="fr">Agence</narrative></reporting-org>
            <participating-org ref="XX-2" role="4" type="22" activity-id="XX-2-9" crs-channel-code="21000"><narrative>Partner</narrative></participating-org>
            <other-identifier ref="OLD-1" type="A3"><owner-org ref="XX-0"><narrative>Before</narrative></owner-org></other-identifier>
            <activity-date type="1" iso-date="2020-01-01"/><activity-date type="2" iso-date="2020-02-01"/><activity-date type="3" iso-date="2021-01-01"/>
            <related-activity ref="P" type="1"/><related-activity ref="S" type="3"/>
            """, "default-currency='eur' hierarchy='2' humanitarian='1' last-updated-datetime='2024-05-06T07:08:09+02:00'");

        Assert.Equal(("EUR", "en", 2, true, true), (activity.DefaultCurrency, activity.DefaultLanguage, activity.Hierarchy, activity.Humanitarian, activity.SecondaryReporter));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 5, 8, 9, TimeSpan.Zero), activity.LastUpdated);
        Assert.Equal(("Agency", "10"), (activity.ReporterName, activity.ReporterKind));
        Assert.Contains(new ActivityText("reporting-org", "Agency", "fr", "Agence"), activity.Texts);
        Assert.Equal(("22", "XX-2-9", "21000"), activity.Organisations.Select(o => (o.Type, o.ActivityIdentifier, o.Channel)).Single());
        Assert.Equal(("A3", "OLD-1", "XX-0", "Before"), activity.Identifiers.Select(i => (i.Type, i.Reference, i.OwnerIdentifier, i.OwnerName)).Single());
        Assert.Equal((new DateOnly(2020, 2, 1), new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1)), (activity.Start, activity.PlannedStart, activity.End));
        Assert.Null(activity.ActualEnd);
        Assert.Equal("P", activity.ParentIdentifier);
        Assert.Equal([new("P", "1"), new("S", "3")], activity.Related);
    }

    [Fact]
    public void Every_language_is_kept()
    {
        var activity = Read("""
            <title><narrative xml:lang="es">Retorno</narrative><narrative xml:lang="ar">العودة</narrative></title>
            <description type="1"><narrative xml:lang="fr">Texte</narrative></description>
            <description type="2"><narrative>Objectives</narrative><narrative xml:lang="de">Ziele</narrative></description>
            """);

        Assert.Equal(("T", "العودة", null), (activity.Title.En, activity.Title.Ar, activity.Title.Fr));
        Assert.Equal((null, "Texte"), (activity.Description.En, activity.Description.Fr));
        Assert.Equal(
            [new("title", null, "es", "Retorno"), new("description/2", null, "en", "Objectives"), new("description/2", null, "de", "Ziele")], activity.Texts);
    }

    [Fact]
    public void Codes_locations_and_documents_are_kept()
    {
        var activity = Read("""
            <activity-scope code="4"/><collaboration-type code="1"/><default-flow-type code="10"/><default-finance-type code="110"/>
            <default-aid-type code="B01"/><default-tied-status code="5"/><capital-spend percentage="12.5"/>
            <policy-marker vocabulary="1" code="2" significance="1"><narrative>Environment</narrative></policy-marker>
            <policy-marker vocabulary="99" code="x" significance="2"><narrative>Mobility</narrative></policy-marker>
            <tag vocabulary="2" code="10"/><humanitarian-scope type="1" vocabulary="1-2" code="EQ-1"/>
            <conditions attached="1"><condition type="2"><narrative>Report first</narrative></condition></conditions>
            <recipient-region code="H" vocabulary="99" percentage="100"><narrative>Horn</narrative></recipient-region>
            <location ref="L1"><location-reach code="1"/><location-id vocabulary="G1" code="379252"/><name><narrative>Khartoum</narrative></name>
            <description><narrative>City</narrative></description><activity-description><narrative>Centre</narrative></activity-description>
            <administrative vocabulary="A4" level="1" code="SD-KH"/><point srsName="x"><pos>15.5518 32.5324</pos></point><exactness code="1"/>
            <location-class code="2"/><feature-designation code="PPLC"/></location>
            <document-link url="https://example.org/a.pdf" format="application/pdf"><title><narrative>Report</narrative></title>
            <description><narrative>Words</narrative></description><category code="A01"/><category code="A08"/><language code="fr"/><document-date iso-date="2021-03-04"/></document-link>
            """, "budget-not-provided='1'");

        Assert.Equal(
            [
                new(ActivityCodeKind.BudgetNotProvided, null, "1"), new(ActivityCodeKind.Scope, null, "4"), new(ActivityCodeKind.CollaborationType, null, "1"),
                new(ActivityCodeKind.FlowType, null, "10"), new(ActivityCodeKind.FinanceType, null, "110"), new(ActivityCodeKind.AidType, null, "B01"),
                new(ActivityCodeKind.TiedStatus, null, "5"), new(ActivityCodeKind.CapitalSpend, null, "12.5"),
                new(ActivityCodeKind.PolicyMarker, "1", "2", "1"), new(ActivityCodeKind.PolicyMarker, "99", "x", "2", "Mobility"),
                new(ActivityCodeKind.Tag, "2", "10"), new(ActivityCodeKind.HumanitarianScope, "1-2", "EQ-1", "1"),
                new(ActivityCodeKind.Conditions, null, "1"), new(ActivityCodeKind.Condition, null, "2", null, "Report first"),
            ], activity.Codes);
        Assert.Equal(("H", "99", "Horn"), activity.Places.Select(p => (p.RegionCode, p.Vocabulary, p.Name)).Single());
        var location = Assert.Single(activity.Locations);
        Assert.Equal(("L1", "Khartoum", "City", "Centre", 15.5518, 32.5324), (location.Reference, location.Name, location.Description, location.ActivityDescription, location.Latitude, location.Longitude));
        Assert.Equal(("1", "1", "2", "PPLC"), (location.Reach, location.Exactness, location.Class, location.Feature));
        Assert.Equal([new("G1", "379252", null, false), new("A4", "SD-KH", "1", true)], location.Codes);
        var document = Assert.Single(activity.Documents);
        Assert.Equal(("https://example.org/a.pdf", "application/pdf", "Report", "Words", new DateOnly(2021, 3, 4)), (document.Url, document.Format, document.Title, document.Description, document.Date));
        Assert.Equal(["A01", "A08"], document.Categories);
        Assert.Equal(["fr"], document.Languages);
        Assert.Empty(activity.Others);
    }

    [Fact]
    public void A_transaction_keeps_its_sides_its_splits_and_its_codes()
    {
        var money = Read("""
            <budget status="2"><value currency="usd">5</value></budget>
            <planned-disbursement type="1"><period-start iso-date="2020-01-01"/><value>7</value><provider-org ref="XX-1" type="10"/><receiver-org receiver-activity-id="R-2"/></planned-disbursement>
            <transaction ref="T-1" humanitarian="0"><transaction-type code="11"/><transaction-date iso-date="2020-02-03"/><value value-date="2020-02-04">100</value>
            <description><narrative>First</narrative></description>
            <provider-org ref="XX-1" provider-activity-id="P-1"><narrative>Fund</narrative></provider-org><receiver-org ref="XX-2" receiver-activity-id="R-1"><narrative>Doer</narrative></receiver-org>
            <disbursement-channel code="1"/><sector vocabulary="1" code="15190" percentage="60"/><sector code="15110" percentage="40"/>
            <recipient-country code="so"/><recipient-region vocabulary="1" code="289"/><flow-type code="10"/><finance-type code="110"/><aid-type code="C01"/><tied-status code="5"/></transaction>
            """, "default-currency='EUR'").Money;

        Assert.Equal([(MoneyKind.Budget, 5m, "USD", (int?)null), (MoneyKind.PlannedDisbursement, 7m, "EUR", null), (MoneyKind.Incoming, 100m, "EUR", 11)], money.Select(m => (m.Kind, m.Amount, m.Currency!, m.TransactionType)));
        Assert.Equal([new(ActivityCodeKind.BudgetStatus, null, "2")], money[0].Codes);
        Assert.Equal(("XX-1", "R-2"), (money[1].ProviderIdentifier, money[1].ReceiverActivity));
        Assert.Equal([new(ActivityCodeKind.PlannedType, null, "1"), new(ActivityCodeKind.ProviderKind, null, "10")], money[1].Codes);
        var transaction = money[2];
        Assert.Equal(("T-1", "First", false), (transaction.Reference, transaction.Words, transaction.Humanitarian));
        Assert.Equal(("XX-1", "Fund", "P-1", "XX-2", "Doer", "R-1"), (transaction.ProviderIdentifier, transaction.ProviderName, transaction.ProviderActivity, transaction.ReceiverIdentifier, transaction.ReceiverName, transaction.ReceiverActivity));
        Assert.Equal(
            [new(SplitKind.Sector, "1", "15190", 60m), new(SplitKind.Sector, "1", "15110", 40m), new(SplitKind.Country, null, "SO", null), new(SplitKind.Region, "1", "289", null)],
            transaction.Splits);
        Assert.Equal(["DisbursementChannel 1", "FlowType 10", "FinanceType 110", "AidType C01", "TiedStatus 5"], transaction.Codes.Select(code => $"{code.Kind} {code.Code}"));
    }

    [Fact]
    public void A_result_has_a_figure_for_every_period_and_every_part_of_the_whole()
    {
        var activity = Read("""
            <location ref="L1"/>
            <result type="1" aggregation-status="0"><title><narrative>Outputs</narrative></title><description><narrative>Why</narrative></description>
            <indicator measure="1" ascending="0"><title><narrative>People</narrative><narrative xml:lang="fr">Personnes</narrative></title><description><narrative>How</narrative></description>
            <reference vocabulary="5" code="10.7.2" indicator-uri="https://example.org/i"/>
            <baseline year="2018" iso-date="2018-06-01" value="3"><comment><narrative>Guess</narrative></comment></baseline>
            <baseline value="1"><dimension name="sex" value="f"/></baseline>
            <period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>
            <target value="10"/><target value="4"><dimension name="sex" value="f"/></target>
            <actual value="9"><comment><narrative>Late</narrative></comment></actual><actual value="5"><dimension name="sex" value="f"/></actual><actual value="2"><location ref="L1"/></actual></period>
            <period><period-start iso-date="2021-01-01"/></period></indicator>
            <indicator><title><narrative>Bare</narrative></title></indicator></result>
            """);

        Assert.Equal(
            ["People 2020 whole 3 10 9", "People 2020 sex=f 1 4 5", "People 2020 location=L1   2", "People 2021 whole 3  ", "Bare  whole   "],
            activity.Figures.Select(f => FormattableString.Invariant(
                $"{f.Indicator} {f.From?.Year} {(f.Dimensions is [] ? "whole" : string.Join(',', f.Dimensions.Select(d => $"{d.Name}={d.Value}")))} {f.Baseline:0} {f.Target:0} {f.Actual:0}")));
        var first = activity.Figures[0];
        Assert.Equal(("1", "Outputs", "How\nWhy", "1", false, false), (first.ResultType, first.ResultTitle, first.About, first.Measure, first.Ascending, first.AggregationStatus));
        Assert.Equal((2018, new DateOnly(2018, 6, 1), "Guess\nLate"), (first.BaselineYear, first.BaselineDate, first.Comment));
        Assert.Equal([new("5", "10.7.2", "https://example.org/i")], first.References);
        Assert.Null(activity.Figures[1].About);
        Assert.Contains(new ActivityText("result/indicator/title", "People", "fr", "Personnes"), activity.Texts);
    }

    [Fact]
    public void What_is_not_understood_is_kept_as_it_was_written_and_told()
    {
        var reading = Reading.Iati("""
            <iati-activities version="2.03" xmlns:u="urn:u"><iati-activity><iati-identifier>A</iati-identifier><title><narrative>T</narrative></title>
            <crs-add><channel-code>21000</channel-code></crs-add>
            <transaction><transaction-type code="3"/><value>1</value><u:account a="1 &lt; 2">x &amp; y</u:account></transaction>
            <title u:x="1"><u:title>no title of ours</u:title></title>
            <contact-info><organisation><narrative>Office</narrative></organisation><person-name><narrative>Somebody</narrative></person-name><email>a@example.org</email></contact-info>
            </iati-activity></iati-activities>
            """);

        var activity = Assert.Single(reading.Kept).Activity;
        Assert.Equal(
            [
                ("crs-add", "<crs-add><channel-code>21000</channel-code></crs-add>", "line 2"),
                ("transaction/u:account", "<u:account a=\"1 &lt; 2\">x &amp; y</u:account>", "line 3"),
                ("title/u:title", "<u:title>no title of ours</u:title>", "line 4"),
            ], activity.Others.Select(other => (other.Name, other.Xml, other.Origin.Locator)));
        Assert.Equal("T", activity.Title.En);
        Assert.Equal([("contact-info/organisation", "Office")], activity.Texts.Select(text => (text.Of, text.Text)));
        Assert.Equal(["NotRead", "NotRead", "NotRead", "ContactNotKept"], reading.Codes);
    }

    [Fact]
    public void Version_one_has_other_forms_for_the_same()
    {
        var activity = Assert.Single(Reading.Iati("""
            <iati-activities version="1.03"><iati-activity default-currency="USD"><iati-identifier>B</iati-identifier><title>Border</title>
            <other-identifier owner-ref="XX-9" owner-name="Ministry">M-17</other-identifier><activity-status code="2">Implementation</activity-status>
            <activity-date type="start-planned">2011-02-03</activity-date><activity-website>http://example.org/b</activity-website>
            <sector vocabulary="RO" percentage="100">Mobility</sector><policy-marker vocabulary="DAC" code="1" significance="2">Gender</policy-marker>
            <location percentage="100"><location-type code="PPL"/><name>Town</name><administrative country="KE" adm1="KE-30">x</administrative>
            <coordinates latitude="-1.28" longitude="36.81" precision="2"/><gazetteer-entry gazetteer-ref="GEO">184745</gazetteer-entry></location>
            <transaction ref="1"><transaction-type code="IR"/><provider-org ref="XX-1">Fund</provider-org><value value-date="2012-05-01">10</value><description>Words</description></transaction>
            <document-link url="www.example.org/d"><title>Doc</title><language>fr</language></document-link>
            </iati-activity></iati-activities>
            """).Kept).Activity;

        Assert.Equal(("M-17", "XX-9", "Ministry"), activity.Identifiers.Select(i => (i.Reference, i.OwnerIdentifier!, i.OwnerName!)).Single());
        Assert.Equal((new DateOnly(2011, 2, 3), "2"), (activity.Start, activity.Status));
        Assert.Equal(("99", "Mobility", "Mobility"), activity.Sectors.Select(s => (s.Vocabulary, s.Code, s.Name!)).Single());
        Assert.Contains(new(ActivityCodeKind.PolicyMarker, "1", "1", "2"), activity.Codes);
        var location = Assert.Single(activity.Locations);
        Assert.Equal(("Town", "PPL", "2", -1.28, 36.81), (location.Name, location.Feature, location.Exactness, location.Latitude, location.Longitude));
        Assert.Equal([new("A4", "KE", "0", true), new(null, "KE-30", "1", true), new("G1", "184745", null, false)], location.Codes);
        Assert.Equal((5, "Fund", "Words", MoneyKind.Other), activity.Money.Select(m => (m.TransactionType!.Value, m.ProviderName!, m.Words!, m.Kind)).Single());
        Assert.Equal(["http://example.org/b", "http://www.example.org/d"], activity.Documents.Select(d => d.Url));
        Assert.Equal(["fr"], activity.Documents[1].Languages);
    }

    [Theory]
    [InlineData("<location><point><pos>91 10</pos></point></location>", "NotAPoint", "91 10")]
    [InlineData("<location><point><pos>somewhere</pos></point></location>", "NotAPoint", "somewhere")]
    [InlineData("<document-link url='javascript:alert(1)' format='text/html'/>", "NotAnAddress", "javascript:alert(1)")]
    public void A_bad_part_is_told(string element, string code, string value)
    {
        var reading = Reading.Iati($"<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier><title><narrative>T</narrative></title>{element}</iati-activity></iati-activities>");
        var problem = Assert.Single(reading.Findings.Kept);
        Assert.Equal((code, value), (problem.Code, problem.Values[0]));
        Assert.Empty(reading.Kept.Single().Activity.Documents);
    }

    /// <summary>The parts are as many as a pass over the bare XML finds of their elements.</summary>
    [Theory]
    [InlineData("bench-set", "XI-IATI-EC_INTPA.xml")]
    [InlineData("bench-set", "XM-DAC-7.xml")]
    [InlineData("older-versions", "XI-IATI-CWSEC__2.02.xml")]
    public void Nothing_of_a_real_file_is_lost(string folder, string name)
    {
        var path = SharedData.Path("data", "iati", folder, name);
        var bare = Bare(path);
        var reading = Reading.Iati(File.OpenRead(path));
        var kept = reading.Kept.ConvertAll(read => read.Activity);
        var refused = reading.Findings.Counts;
        var badAmounts = new[] { "NegativeBudget", "NoAmount", "NotANumber" }.Sum(code => refused.GetValueOrDefault(code));

        Assert.Null(reading.Refusal);
        Assert.Equal(bare["iati-activity"], kept.Count + reading.Refused);
        Assert.Equal(bare["transaction"], kept.Sum(a => a.Money.Count(m => m.Kind >= MoneyKind.Commitment)));
        Assert.Equal(bare["budget"] + bare["planned-disbursement"], kept.Sum(a => a.Money.Count(m => m.Kind < MoneyKind.Commitment)) + badAmounts);
        Assert.Equal(bare["location"], kept.Sum(a => a.Locations.Count));
        Assert.Equal(bare["document-link"], kept.Sum(a => a.Documents.Count) + refused.GetValueOrDefault("NotAnAddress"));
        Assert.Equal(bare["related-activity"], kept.Sum(a => a.Related.Count));
        Assert.Equal(bare["other-identifier"], kept.Sum(a => a.Identifiers.Count));
        Assert.Equal(bare["participating-org"], kept.Sum(a => a.Organisations.Count) + refused.GetValueOrDefault("UnknownRole") + refused.GetValueOrDefault("NoOrganisation"));
        Assert.True(bare["period"] <= kept.Sum(a => a.Figures.Count));
    }

    static Dictionary<string, int> Bare(string path)
    {
        var counts = new[] { "iati-activity", "transaction", "budget", "planned-disbursement", "location", "document-link", "related-activity", "other-identifier", "participating-org", "period" }
            .ToDictionary(name => name, _ => 0);
        using var reader = XmlReader.Create(path);
        string? parent = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            // A location inside a result only refers to one.
            if (reader.Depth == 2) parent = reader.Name;
            if (counts.ContainsKey(reader.Name) && !(reader.Name == "location" && parent != "location")) counts[reader.Name]++;
        }

        return counts;
    }
}
