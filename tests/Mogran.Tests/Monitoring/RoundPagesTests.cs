using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Tests.Site;

namespace Mogran.Tests.Monitoring;

/// <summary>A round as people walk through it; the names of the tests are the complaints that other systems are met with.</summary>
public sealed class RoundPagesTests
{
    [Fact]
    public async Task Every_state_of_the_day_gets_a_return_that_is_already_filled()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);

        await using var db = site.Open();
        var returns = await db.Set<Return>().Include(answer => answer.Entries).ToListAsync();
        Assert.Equal(await db.AskedOnAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), returns.Select(answer => answer.PartnerCode).Order(StringComparer.Ordinal));
        Assert.True(returns.Count is >= 37 and <= 45);
        var ethiopia = returns.Single(answer => answer.PartnerCode == "ET");
        Assert.Equal(Prefill.MostActivities, ethiopia.Entries.Count(entry => entry.Kind is EntryKind.Activity));
        Assert.All(ethiopia.Entries, entry => Assert.Null(entry.Answer));
        Assert.Contains(ethiopia.Entries, entry => entry is { KnownValue: > 0, KnownCurrency: "EUR", KnownOn: not null, KnownFrom: not null });
        Assert.Equal(1, await db.Set<RecordEntry>().CountAsync(entry => entry.Act == "round.opened"));
        Assert.Equal(returns.Count, secretariat.Page.QuerySelectorAll("table tbody tr").Length);
    }

    [Fact]
    public async Task A_round_opened_twice_by_the_same_form_is_one_round()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        await OpenAsync(secretariat);

        Assert.Equal(HttpStatusCode.OK, secretariat.Status);
        await using var db = site.Open();
        Assert.Equal(1, await db.Set<Round>().CountAsync());
        Assert.Equal(1, await db.Set<RecordEntry>().CountAsync(entry => entry.Act == "round.opened"));
    }

    [Theory]
    [InlineData("2099-03-29", "02:30", "Europe/Berlin", "does not exist")]
    [InlineData("2099-10-25", "02:30", "Europe/Berlin", "occurs twice")]
    public async Task A_deadline_that_clocks_skip_or_repeat_is_refused(string day, string hour, string zone, string said)
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat, day, hour, zone);

        Assert.Contains(said, secretariat.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal(0, await db.Set<Round>().CountAsync());
    }

    [Fact]
    public async Task A_return_goes_from_what_is_known_to_accepted_and_is_not_overwritten()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var focal = await site.FocalPointAsync("ET");
        await focal.GetAsync("/rounds/1/ET");
        Assert.Equal("Return of Ethiopia", focal.Heading);

        await focal.SubmitAsync("main form", ("do", "submit"));
        Assert.Contains("no answer yet", focal.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await focal.SubmitAsync("main form", ("do", "all"));
        await AnswerTheRestAsync(focal);
        await focal.SubmitAsync("main form", ("do", "submit"));
        Assert.Contains("The return is submitted", focal.Main, StringComparison.Ordinal);

        await secretariat.GetAsync("/rounds/1/ET/review");
        await secretariat.SubmitAsync("main form", ("do", "sendBack"), ("q1", "Please say more."), ("Reason", "One question."));
        await focal.GetAsync("/rounds/1/ET");
        Assert.Contains("One question.", focal.Main, StringComparison.Ordinal);
        var question = Assert.IsAssignableFrom<IHtmlAnchorElement>(focal.Page.QuerySelector(".waits a[href='#line1']"));
        Assert.NotNull(focal.Page.QuerySelector(question.GetAttribute("href")!));
        Assert.NotNull(focal.Page.QuerySelector("textarea[name=w1]"));

        await focal.SubmitAsync("main form", ("do", "submit"), ("w1", "More was said."));
        await secretariat.GetAsync("/rounds/1/ET/review");
        Assert.Contains("More was said.", secretariat.Main, StringComparison.Ordinal);
        await secretariat.SubmitAsync("main form", ("do", "accept"));

        await using var db = site.Open();
        Assert.Equal(
            ["round.opened", "return.submitted", "return.sentBack", "return.submitted", "return.accepted"],
            await db.Set<RecordEntry>().Where(entry => entry.Act.StartsWith("round.") || entry.Act.StartsWith("return.")).OrderBy(entry => entry.Index).Select(entry => entry.Act).ToListAsync());
        await focal.GetAsync("/rounds/1/ET");
        Assert.Null(focal.Page.QuerySelector("main form"));
        var round = (await db.LatestRoundAsync())!;
        Assert.Equal("ET", Assert.Single(await db.AcceptedReturnsAsync(round.Id)).PartnerCode);
    }

    [Fact]
    public async Task A_blank_is_not_zero_and_zero_is_a_value()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var focal = await site.FocalPointAsync("EG");
        await focal.GetAsync("/rounds/1/EG");
        var lines = Indicators(focal);
        await focal.SubmitAsync("main form", ("do", "save"), ("a" + lines[0], "Value"), ("v" + lines[0], "0"), ("a" + lines[1], "Value"), ("v" + lines[1], ""));

        await using var db = site.Open();
        var entries = (await db.ReturnAsync((await db.LatestRoundAsync())!.Id, "EG"))!.Entries.ToDictionary(entry => entry.Order);
        Assert.Equal((Answer.Value, 0m), (entries[int.Parse(lines[0])].Answer, entries[int.Parse(lines[0])].Value));
        Assert.Null(entries[int.Parse(lines[1])].Value);
        await focal.SubmitAsync("main form", ("do", "submit"));
        Assert.Contains("a blank is not a zero", focal.Page.QuerySelector($".errors a[href='#line{lines[1]}']")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_submit_says_which_lines_and_why_and_keeps_everything()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var focal = await site.FocalPointAsync("EG");
        await focal.GetAsync("/rounds/1/EG");
        var lines = Indicators(focal);
        await focal.SubmitAsync("main form", ("do", "submit"),
            ("v" + lines[0], "about 1,234"), ("a" + lines[1], "NotDisclosed"), ("v" + lines[2], "1,234"), ("v" + lines[3], "12.5"), ("a" + lines[4], "NotApplicable"), ("v" + lines[4], "7"));

        string Why(int line) => focal.Page.QuerySelector($".errors a[href='#line{lines[line]}']")!.ParentElement!.TextContent;
        Assert.Contains("not a figure", Why(0), StringComparison.Ordinal);
        Assert.Contains("two ways", Why(2), StringComparison.Ordinal);
        Assert.Contains("Clear the figure", Why(4), StringComparison.Ordinal);
        Assert.Equal("about 1,234", focal.Page.QuerySelector($"[name=v{lines[0]}]")!.GetAttribute("value"));
        Assert.Equal("12.5", focal.Page.QuerySelector($"[name=v{lines[3]}]")!.GetAttribute("value"));

        await focal.SubmitAsync("main form", ("do", "submit"), ("v" + lines[0], "1234"), ("v" + lines[2], "1234"), ("v" + lines[4], ""));
        Assert.Contains("give the reason", Why(1), StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal(ReturnState.Draft, (await db.ReturnAsync((await db.LatestRoundAsync())!.Id, "EG"))!.State);
    }

    [Fact]
    public async Task A_repeated_post_does_nothing_twice()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var focal = await site.FocalPointAsync("EG");
        await focal.GetAsync("/rounds/1/EG");
        using var again = await site.FocalPointAsync("EG");
        await again.GetAsync("/rounds/1/EG");
        var id = again.Page.QuerySelector("[name=own-id]")!.GetAttribute("value");
        foreach (var visitor in (Visitor[])[focal, again])
            await visitor.SubmitAsync("main form", ("do", "add"), ("own-id", id), ("t-own", "A centre of our own"), ("k-own", "4.1.1"), ("v-own", "250000"), ("c-own", "EUR"), ("s-own", "UnderWay"));

        await using var db = site.Open();
        var answer = (await db.ReturnAsync((await db.LatestRoundAsync())!.Id, "EG"))!;
        Assert.Single(answer.Entries, entry => entry.Confirmation is Confirmation.Added);
        Assert.Equal([StepKind.Opened, StepKind.Saved], answer.Steps.Select(step => step.Kind));
    }

    [Fact]
    public async Task Two_people_in_one_return_lose_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var focal = await site.FocalPointAsync("EG");
        using var validator = await site.SignInAsync("EG", PostFunction.Validator);
        await focal.GetAsync("/rounds/1/EG");
        await validator.GetAsync("/rounds/1/EG");
        var lines = Indicators(focal);
        await focal.SubmitAsync("main form", ("do", "save"), ("v" + lines[0], "10"), ("v" + lines[1], "20"));

        await validator.SubmitAsync("main form", ("do", "save"), ("v" + lines[0], "11"), ("v" + lines[2], "30"));
        var shown = validator.Page.QuerySelector($"#line{lines[0]}")!;
        Assert.Contains("Somebody else saved meanwhile: 10", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal("11", shown.QuerySelector("input[inputmode]")!.GetAttribute("value"));
        Assert.Equal([10m, 20m, 30m], await ValuesAsync());

        await validator.SubmitAsync("main form", ("do", "save"));
        Assert.Equal([11m, 20m, 30m], await ValuesAsync());

        async Task<decimal?[]> ValuesAsync()
        {
            await using var db = site.Open();
            var entries = (await db.ReturnAsync((await db.LatestRoundAsync())!.Id, "EG"))!.Entries.ToDictionary(entry => entry.Order);
            return [.. lines.Take(3).Select(line => entries[int.Parse(line)].Value)];
        }
    }

    [Fact]
    public async Task States_never_see_each_others_drafts_nor_does_the_Secretariat()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await OpenAsync(secretariat);
        using var egypt = await site.FocalPointAsync("EG");
        await egypt.GetAsync("/rounds/1/EG");
        await egypt.SubmitAsync("main form", ("do", "save"), ("w1", "Our own words."));

        await egypt.GetAsync("/rounds/1/ET");
        Assert.DoesNotContain("Ethiopia", egypt.Heading, StringComparison.Ordinal);
        await egypt.GetAsync("/rounds/1/EG/review");
        Assert.Null(egypt.Page.QuerySelector("[name=seen]"));
        await egypt.GetAsync("/rounds/1");
        Assert.DoesNotContain("Ethiopia", egypt.Main, StringComparison.Ordinal);
        await secretariat.GetAsync("/rounds/1/EG");
        Assert.DoesNotContain("Our own words.", secretariat.Main, StringComparison.Ordinal);
        using var outsider = site.Visit();
        await outsider.GetAsync("/rounds/1/EG");
        Assert.Contains("sign-in", outsider.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, InlineData("ar"), InlineData("fr")]
    public async Task The_board_and_the_return_speak_every_language(string language)
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync(language);
        await OpenAsync(secretariat);
        Assert.DoesNotContain("[", secretariat.Main, StringComparison.Ordinal);
        using var focal = await site.FocalPointAsync("EG", language);
        await focal.GetAsync("/rounds/1/EG");

        Assert.Equal(HttpStatusCode.OK, focal.Status);
        Assert.Equal(language, focal.Page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotMatch(@"\[[A-Z]\w+\]", focal.Main);
        await focal.SubmitAsync("main form", ("do", "submit"));
        Assert.NotNull(focal.Page.QuerySelector(".errors"));
    }

    static async Task OpenAsync(Visitor secretariat, string day = "2099-12-04", string hour = "18:00", string zone = "Africa/Cairo")
    {
        await secretariat.GetAsync("/rounds/open");
        await secretariat.SubmitAsync("main form", ("Number", "1"), ("From", "2026-05-01"), ("To", "2026-10-31"), ("DueDay", day), ("DueHour", hour), ("Zone", zone));
    }

    /// <summary>Places of the lines that ask for an indicator, as they stand in field names.</summary>
    static List<string> Indicators(Visitor focal) =>
        [.. focal.Page.QuerySelectorAll("input[inputmode]").Select(input => input.GetAttribute("name")![1..])
            .Where(place => focal.Page.QuerySelector($"[name=c{place}]") is null && place != "-own")];

    static Task AnswerTheRestAsync(Visitor focal) => focal.SubmitAsync("main form", ("do", "save"),
        [.. focal.Page.QuerySelectorAll("select[name^=a]").OfType<IHtmlSelectElement>()
            .Where(select => select.Value == "").Select(select => (select.Name!, (string?)"NoDataYet"))]);
}
