using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

public sealed class IatiFileTests
{
    [Fact]
    public void An_activity_is_read_with_the_line_of_every_value()
    {
        var reading = Reading.Iati("""
            <?xml version="1.0"?>
            <iati-activities version="2.03">
            <iati-activity default-currency="EUR" xml:lang="fr">
            <iati-identifier> XX-1-A </iati-identifier>
            <reporting-org ref="XX-1" type="10"><narrative>Agence</narrative></reporting-org>
            <title><narrative>Retour</narrative><narrative xml:lang="en">Return</narrative><narrative xml:lang="ar">العودة</narrative></title>
            <participating-org ref="XM-DAC-47066" role="4"><narrative>IOM</narrative></participating-org>
            <activity-status code="2"/><activity-date type="1" iso-date="2020-01-01"/><activity-date type="2" iso-date="2020-02-01"/>
            <recipient-country code="KE" percentage="50"/>
            <sector code="15190"/>
            <budget type="1"><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value value-date="2020-01-01">1000.50</value></budget>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2020-06-01"/><value currency="USD" value-date="2020-06-01">-7</value></transaction>
            <related-activity ref="XX-1" type="1"/>
            <result><indicator><title><narrative>People</narrative></title><baseline value="0"/>
            <period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><target value="1,200"/></period></indicator></result>
            </iati-activity></iati-activities>
            """);

        var activity = Assert.Single(reading.Kept).Activity;
        Assert.Equal("XX-1-A", activity.Identifier);
        Assert.Equal(("Return", "Retour", "العودة"), (activity.Title.En, activity.Title.Fr, activity.Title.Ar));
        Assert.Equal(("XX-1", "Agence", "XX-1"), (activity.ReporterIdentifier, activity.ReporterName, activity.ParentIdentifier));
        Assert.Equal((new DateOnly(2020, 2, 1), null, "2"), (activity.Start, activity.End, activity.Status));
        Assert.Equal((OrganisationRole.Implementing, "IOM", "line 7"), activity.Organisations.Select(o => (o.Role, o.Name, o.Origin.Locator)).Single());
        Assert.Equal(("KE", 50m), activity.Places.Select(p => (p.CountryCode, p.Percentage)).Single());
        Assert.Equal(("1", "15190"), activity.Sectors.Select(s => (s.Vocabulary, s.Code)).Single());
        Assert.Equal(
            [(MoneyKind.Budget, 1000.50m, "EUR", "line 11"), (MoneyKind.Disbursement, -7m, "USD", "line 12")],
            activity.Money.Select(m => (m.Kind, m.Amount, m.Currency!, m.Origin.Locator)));
        Assert.Equal(("People", 0m, 1200m, null, "line 15"), activity.Figures.Select(f => (f.Indicator, f.Baseline, f.Target, f.Actual, f.Origin.Locator)).Single());
        Assert.Empty(reading.Findings.Kept);
    }

    /// <summary>Longer than what is read at once, in pieces and beside children, and nearly the same in the next activity.</summary>
    [Fact]
    public void Long_texts_are_read_whole_each_as_it_stands()
    {
        string[] longs = [.. Enumerable.Range(0, 4).Select(at => $"Début {new string('a', 9_000)}{(char)('b' + at)}{new string('é', 7_000)} fin")];
        var activities = longs.Concat(longs).Select((text, at) => $"""
            <iati-activity><iati-identifier>XX-1-{at}</iati-identifier><title>
              <narrative>  One &amp; <![CDATA[<two>]]> three  </narrative></title>
            <description>Own <narrative xml:lang="fr">{text[..5_000]}<!-- apart --><![CDATA[{text[5_000..9_500]}]]>{text[9_500..]}</narrative> words<narrative> </narrative></description></iati-activity>
            """);
        var reading = Reading.Iati($"<iati-activities version=\"2.03\">{string.Concat(activities)}</iati-activities>");

        Assert.Equal(8, reading.Kept.Count);
        Assert.All(reading.Kept, read => Assert.Equal("One & <two> three", read.Activity.Title.En));
        Assert.Equal(longs.Concat(longs), reading.Kept.Select(read => read.Activity.Description.Fr));
        Assert.All(reading.Kept, read => Assert.Equal("Own  words", read.Activity.Description.En));
        Assert.Empty(reading.Findings.Kept);
    }

    [Theory]
    [InlineData("1", "2050-01-01", "3", "2018-12-31", "2050-01-01 2018-12-31")]
    [InlineData("2", "2019-01-02", "3", "2019-01-01", "2019-01-02 2019-01-01")]
    [InlineData("2", "2019-01-01", "3", "2019-01-01", null)]
    public void An_activity_that_ends_before_it_begins_is_kept_and_said(string start, string first, string end, string last, string? said)
    {
        var reading = Reading.Iati($"""
            <iati-activities version="2.03">
            <iati-activity><iati-identifier>XX-1-A</iati-identifier><title><narrative>One</narrative></title>
            <activity-date type="{start}" iso-date="{first}"/><activity-date type="{end}" iso-date="{last}"/></iati-activity></iati-activities>
            """);

        var activity = Assert.Single(reading.Kept).Activity;
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (activity.Start!.Value, activity.End!.Value));
        Assert.Equal(said is null ? [] : [$"ActivityReversed Unsure line 2 {said}"],
            reading.Findings.Kept.Select(problem => $"{problem.Code} {problem.Severity} {problem.Where} {string.Join(' ', problem.Values)}"));
    }

    [Fact]
    public void Version_one_is_read_by_its_words()
    {
        var reading = Reading.Iati("""
            <iati-activities version="1.05"><iati-activity default-currency="USD">
            <iati-identifier>XX-1-B</iati-identifier><title xml:lang="en">Border</title><title xml:lang="fr">Frontière</title>
            <participating-org role="Funding" ref="XX-1">Fund</participating-org>
            <activity-date type="start-actual" iso-date="2012-03-04"/><sector vocabulary="DAC" code="15190"/>
            <transaction><transaction-type code="D"/><value value-date="2012-05-01">10</value></transaction>
            </iati-activity></iati-activities>
            """);

        var activity = Assert.Single(reading.Kept).Activity;
        Assert.Equal(("Border", "Frontière"), (activity.Title.En, activity.Title.Fr));
        Assert.Equal(OrganisationRole.Funding, activity.Organisations.Single().Role);
        Assert.Equal(new DateOnly(2012, 3, 4), activity.Start);
        Assert.Equal(("1", MoneyKind.Disbursement), (activity.Sectors.Single().Vocabulary, activity.Money.Single().Kind));
    }

    [Theory]
    [InlineData("<budget><value>-5</value></budget>", "NegativeBudget", "-5")]
    [InlineData("<budget><value>five</value></budget>", "NotANumber", "five")]
    [InlineData("<budget><value/></budget>", "NoAmount", "")]
    [InlineData("<activity-date type='1' iso-date='2025-02-31'/>", "NotADay", "2025-02-31")]
    [InlineData("<recipient-country code='KE' percentage='120'/>", "ShareOutOfRange", "120")]
    [InlineData("<recipient-country code='Kenya'/>", "UnknownCountry", "KENYA")]
    [InlineData("<activity-status code='9'/>", "UnknownStatus", "9")]
    public void A_bad_value_is_refused_with_its_line_and_the_activity_is_kept(string element, string code, string value)
    {
        var reading = Reading.Iati($"<iati-activities version='2.03'>\n<iati-activity><iati-identifier>A</iati-identifier><title><narrative>T</narrative></title>\n{element}</iati-activity></iati-activities>");

        Assert.Single(reading.Kept);
        Assert.Empty(reading.Kept[0].Activity.Money);
        var problem = Assert.Single(reading.Findings.Kept);
        Assert.Equal((Severity.Refused, code, "line 3", value), (problem.Severity, problem.Code, problem.Where, problem.Values[0]));
    }

    [Fact]
    public void A_place_that_has_a_name_and_no_code_is_kept_by_its_name()
    {
        var reading = Reading.Iati("""
            <iati-activities version="1.03"><iati-activity><iati-identifier>A</iati-identifier><title>T</title>
            <recipient-region percentage="40">Kosovo (KO)</recipient-region><recipient-country>Somewhere</recipient-country><recipient-region code=""/>
            <transaction><transaction-type code="D"/><value>5</value><recipient-region>Horn</recipient-region></transaction>
            </iati-activity></iati-activities>
            """);

        var activity = Assert.Single(reading.Kept).Activity;
        var place = Assert.Single(activity.Places);
        Assert.Equal(("Kosovo (KO)", "99", "Kosovo (KO)", 40m), (place.RegionCode, place.Vocabulary, place.Name, place.Percentage));
        Assert.Equal(["recipient-country", "transaction/recipient-region"], activity.Others.Select(other => other.Name));
        Assert.Contains("Somewhere", activity.Others[0].Xml, StringComparison.Ordinal);
        Assert.Equal(["NotRead", "NotRead"], reading.Codes);
        Assert.Empty(activity.Money.Single().Splits);
    }

    [Theory]
    [InlineData("<iati-activities>", "NoVersion", "The file does not name its version of IATI; it was read as the nearest known one.")]
    [InlineData("<iati-activities version='3.0'>", "UnknownVersion", "The file names the version “3.0”; it was read as the nearest known one.")]
    [InlineData("<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier><title>T</title><fss/></iati-activity>", "NotRead", "1 element “fss” is not understood.")]
    [InlineData("<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier><title>T</title><fss/><fss/></iati-activity>", "NotRead", "2 elements “fss” are not understood.")]
    public void What_is_noted_of_a_whole_file_is_said_in_a_sentence(string begin, string code, string sentence)
    {
        var problem = Assert.Single(Reading.Iati($"{begin}</iati-activities>").Findings.Kept);

        Language.English.Use();
        Assert.Equal((code, sentence), (problem.Code, FindingInWords.Of(problem, fileKept: true).What));
    }

    [Fact]
    public void A_repeated_or_missing_identifier_is_refused_and_the_first_kept()
    {
        var reading = Reading.Iati("""
            <iati-activities version="2.03">
            <iati-activity><iati-identifier>A</iati-identifier><title><narrative>first</narrative></title></iati-activity>
            <iati-activity><iati-identifier>A</iati-identifier><title><narrative>second</narrative></title></iati-activity>
            <iati-activity><title><narrative>none</narrative></title></iati-activity>
            </iati-activities>
            """);

        Assert.Equal((3, 2), (reading.Count, reading.Refused));
        Assert.Equal("first", reading.Kept.Single().Activity.Title.En);
        Assert.Equal(["RepeatedIdentifier", "NoIdentifier"], reading.Codes);
        Assert.Equal(("line 3", "2"), (reading.Findings.Kept[0].Where, reading.Findings.Kept[0].Values[1]));
    }

    [Fact]
    public void A_place_with_nothing_is_no_place_and_a_remainder_stays_a_region()
    {
        var path = SharedData.Path("data", "iati", "probe-1.xml");
        var reading = Reading.Iati(File.OpenRead(path));

        Assert.Equal(["KE 50", "289 50"], reading.Kept[0].Activity.Places.Select(place => $"{place.CountryCode ?? place.RegionCode} {place.Percentage}"));
        Assert.Equal(["KE 100"], reading.Kept[1].Activity.Places.Select(place => $"{place.CountryCode} {place.Percentage}"));
        Assert.Equal([MoneyKind.Budget, MoneyKind.RevisedBudget], reading.Kept[0].Activity.Money.Take(2).Select(money => money.Kind));
        Assert.Null(reading.Kept[0].Activity.Money[3].ValueDate);
    }

    [Theory]
    [InlineData("", "NotXml")]
    [InlineData("plain words", "NotXml")]
    [InlineData("<iati-activities version='2.03'><iati-activity>", "NotXml")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><iati-activities>&a;</iati-activities>", "Dtd")]
    [InlineData("<html><body/></html>", "NotIati")]
    public void A_file_that_is_no_activity_file_is_refused_whole(string content, string code) =>
        Assert.Equal(code, Reading.Iati(content).Refusal?.Code);

    [Fact]
    public void The_same_content_has_the_same_hash_wherever_it_stands()
    {
        const string Activity = "<iati-activity><iati-identifier>A</iati-identifier><budget><value>1</value></budget></iati-activity>";
        var first = Reading.Iati($"<iati-activities version='2.03'>{Activity}</iati-activities>").Kept.Single();
        var moved = Reading.Iati($"<iati-activities version='2.03'>\n\n\n{Activity}</iati-activities>").Kept.Single();
        var changed = Reading.Iati($"<iati-activities version='2.03'>{Activity.Replace(">1<", ">2<")}</iati-activities>").Kept.Single();

        Assert.Equal(first.Hash, moved.Hash);
        Assert.NotEqual(first.Locator, moved.Locator);
        Assert.NotEqual(first.Hash, changed.Hash);
    }

    [Fact]
    public void The_set_that_other_importers_were_timed_on_gives_the_counts_its_files_hold()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "iati", "bench-set"), "*.xml");
        var readings = files.Select(file => Reading.Iati(File.OpenRead(file))).ToList();

        Assert.All(readings, reading => Assert.Null(reading.Refusal));
        Assert.Equal(2_596, readings.Sum(reading => reading.Kept.Count));
        Assert.Equal(7_178, readings.Sum(reading => reading.Kept.Sum(kept => kept.Activity.Money.Count(money => money.Kind >= MoneyKind.Commitment))));
    }

    [Fact]
    public void Older_versions_lose_no_activity()
    {
        var seen = 0;
        foreach (var file in Directory.GetFiles(SharedData.Path("data", "iati", "older-versions"), "*.xml"))
        {
            var tags = File.ReadLines(file).Sum(line => line.Split("<iati-activity ").Length - 1 + line.Split("<iati-activity>").Length - 1);
            var reading = Reading.Iati(File.OpenRead(file));
            Assert.Equal((tags, 0), (reading.Kept.Count, reading.Refused));
            seen += tags;
        }

        Assert.True(seen > 0);
    }
}
