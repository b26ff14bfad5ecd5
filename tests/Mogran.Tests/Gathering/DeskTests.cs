using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;

namespace Mogran.Tests.Gathering;

public sealed class DeskTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData("/gathering"), InlineData("/gathering/import"), InlineData("/gathering/suggestions"), InlineData("/gathering/queue"), InlineData("/gathering/coverage")]
    public async Task The_desk_is_closed_to_all_but_the_Secretariat(string path)
    {
        using var outsider = site.Visit();
        using var focalPoint = await site.FocalPointAsync("EG");

        await outsider.GetAsync(path);
        await focalPoint.GetAsync(path);

        Assert.Equal("/en/sign-in", outsider.At.AbsolutePath);
        Assert.Equal("/en/closed", focalPoint.At.AbsolutePath);
    }

    [Fact]
    public async Task A_sheet_is_looked_at_corrected_rehearsed_and_imported()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "mine.csv", "key,title,what it is\nZZ-1,Border posts in the north,Words\n");

        Assert.Equal("What the columns mean", officer.Heading);
        await officer.SubmitAsync("main form");
        Assert.Contains("Say which column holds the identifiers.", officer.Main, StringComparison.Ordinal);

        await SubmitColumnsAsync(officer, "identifier", "title", "description");
        Assert.Contains("Nothing was saved.", officer.Main, StringComparison.Ordinal);
        await officer.GetAsync(officer.Page.QuerySelector("main .actions a")!.GetAttribute("href")!);
        Assert.Contains("As it was set for this header before.", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);

        Assert.Contains("The file was imported.", officer.Main, StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal("Words", (await db.Set<Activity>().SingleAsync(activity => activity.Key == "ZZ-1")).Description.En);
        await officer.GetAsync("/gathering");
        Assert.Equal("mine.csv", officer.Page.QuerySelector("tbody th a")!.TextContent);
        await officer.GetAsync(officer.Page.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Fact]
    public async Task The_currency_of_a_sheet_that_names_none_is_said_once_and_holds_for_every_sheet_with_its_header()
    {
        using var officer = await site.SecretariatAsync();
        string[] fields = ["identifier", "title", "budget"];
        await UploadAsync(officer, "fund.csv", "project id,project title,project budget\nCC-1,Border posts,1000\n");
        await SubmitColumnsAsync(officer, "euro", fields);
        Assert.Contains("A currency has three letters", officer.Main, StringComparison.Ordinal);

        await SubmitColumnsAsync(officer, "eur", fields);
        Assert.Contains("are taken as EUR", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        await UploadAsync(officer, "other.csv", "project id,project title,project budget\nCC-2,Coast,7\n");
        Assert.Equal("EUR", ((IHtmlInputElement)officer.Page.QuerySelector("#Currency")!).Value);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);

        await using var db = site.Open();
        var money = await db.Set<ActivityMoney>().AsNoTracking().Where(one => db.Set<Activity>().Any(activity => activity.Id == one.ActivityId && activity.Key.StartsWith("CC-"))).ToListAsync();
        Assert.Equal([("EUR", 7m), ("EUR", 1000m)], money.OrderBy(one => one.Amount).Select(one => (one.Currency, one.Amount)));
    }

    [Fact]
    public async Task What_was_sent_and_left_is_found_again_gone_on_with_and_removed()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "left.csv", "id,title\nLL-1,Border\n");
        await UploadAsync(officer, "left.xml", "<iati-activities version='2.03'><iati-activity><iati-identifier>LL-2</iati-identifier><title><narrative>Coast</narrative></title></iati-activity></iati-activities>");
        await UploadAsync(officer, "wrong.csv", "id,title,start date\nLL-3,Three,never\n");
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("The file was refused.", officer.Main, StringComparison.Ordinal);
        Assert.StartsWith("/en/gathering/columns/", officer.Page.QuerySelector("main .actions a")!.GetAttribute("href"), StringComparison.Ordinal);

        await officer.GetAsync("/gathering");
        Assert.Contains("3 files that were sent are not imported yet", officer.Main, StringComparison.Ordinal);
        await GoOnAsync("left.csv");
        Assert.Equal("What the columns mean", officer.Heading);
        await GoOnAsync("left.xml");
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("The file was imported.", officer.Main, StringComparison.Ordinal);
        await GoOnAsync("left.csv", "Remove");

        Assert.Equal(["wrong.csv"], officer.Page.QuerySelectorAll("tbody th").Select(name => name.TextContent.Trim()));
        Assert.Single(Directory.GetFiles(Path.Combine(site.Serving.DataFolder, "uploads"), "*.name"));

        async Task GoOnAsync(string name, string handler = "GoOn")
        {
            await officer.GetAsync("/gathering/import");
            var form = officer.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == name).QuerySelector("form")!;
            var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => new KeyValuePair<string, string>(input.Name!, input.Value));
            await officer.PostAsync(form.QuerySelector($"button[formaction*={handler}]")!.GetAttribute("formaction")!, new FormUrlEncodedContent(fields));
            await OverAsync(officer);
        }
    }

    [Fact]
    public async Task An_IATI_file_says_what_it_would_do_and_a_bad_one_is_refused_with_its_line()
    {
        using var officer = await site.SecretariatAsync("ar");
        await UploadAsync(officer, "good.xml", "<iati-activities version='2.03'><iati-activity><iati-identifier>ZZ-2</iati-identifier><title><narrative>Border</narrative></title></iati-activity></iati-activities>");
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("استورد", officer.Main.Replace("ُ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await UploadAsync(officer, "bad.xml", "<iati-activities version='2.03'>\n<iati-activity>\n<oops");
        Assert.Contains("السطر 3", officer.Main, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector("main .errors"));
    }

    [Fact]
    public async Task What_a_changed_file_would_do_is_shown_applied_unless_it_is_stale_and_undone()
    {
        using var officer = await site.SecretariatAsync();
        await ImportAsync(officer, Xml("Border", "Coast"));
        await UploadAsync(officer, "z.xml", Xml("Border post"));
        Assert.Equal(["Border", "Border post"], officer.Page.QuerySelectorAll("main del, main ins").Select(value => value.TextContent));
        Assert.NotNull(officer.Page.QuerySelector("main input[name=letGo]"));
        var shown = officer.At.PathAndQuery;

        await ImportAsync(officer, Xml("Meanwhile", "Coast"));
        await officer.GetAsync(shown);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("Something was changed since this was shown", officer.Main, StringComparison.Ordinal);
        Assert.Equal(["Meanwhile", "Border post"], officer.Page.QuerySelectorAll("main del, main ins").Select(value => value.TextContent));

        await officer.SubmitAsync("main form", ("letGo", "true"));
        await OverAsync(officer);
        Assert.Contains("The file was imported.", officer.Main, StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal(["ZZ-1"], await db.Set<Activity>().Where(activity => activity.Key.StartsWith("ZZ-")).Select(activity => activity.Key).ToListAsync());

        await officer.GetAsync(officer.Page.QuerySelector("main .actions a")!.GetAttribute("href")!);
        await officer.SubmitAsync("main details form");
        Assert.Contains("The import is undone.", officer.Main, StringComparison.Ordinal);
        Assert.Equal(["Meanwhile", "Coast"], (await db.Set<Activity>().AsNoTracking().Where(activity => activity.Key.StartsWith("ZZ-"))
            .OrderBy(activity => activity.Key).ToListAsync()).Select(activity => activity.Title.En));
        await officer.GetAsync(officer.At.AbsolutePath);
        Assert.Contains("This import was undone already.", officer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_watched_looked_at_its_change_applied_and_watched_no_more()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/sources");
        Assert.Contains("./mogran sources allow", officer.Main, StringComparison.Ordinal);
        var folder = Directory.CreateDirectory(Path.Combine(site.Serving.DataFolder, "in")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "w.csv"), "id,title\nWW-1,Watched\n");
        await File.WriteAllTextAsync(Path.Combine(site.Serving.DataFolder, "sources-allowed"), folder + "\n");

        await officer.GetAsync("/gathering/sources");
        await officer.SubmitAsync("main form", ("Address", "/etc"));
        Assert.Contains("has not allowed this", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("main form", ("Address", folder));
        Assert.Contains("Not looked at yet", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("main td form", Pressed(officer, "main td form button"));
        Assert.Contains("Waits for a person", officer.Main, StringComparison.Ordinal);

        await officer.GetAsync(officer.Page.QuerySelector("main td a")!.GetAttribute("href")!);
        Assert.Contains("WW-1", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("main form");
        await using var db = site.Open();
        Assert.Equal("Watched", (await db.Set<Activity>().SingleAsync(activity => activity.Key == "WW-1")).Title.En);

        await officer.GetAsync("/gathering/sources");
        Assert.Contains("Good", officer.Page.QuerySelector("main .status")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("main td form:last-of-type", Pressed(officer, "main td form:last-of-type button"));
        Assert.Contains("No source is watched yet.", officer.Main, StringComparison.Ordinal);
    }

    static (string, string?) Pressed(Visitor officer, string button) =>
        (officer.Page.QuerySelector(button)!.GetAttribute("name")!, officer.Page.QuerySelector(button)!.GetAttribute("value"));

    static async Task ImportAsync(Visitor officer, string xml)
    {
        await UploadAsync(officer, "z.xml", xml);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
    }

    static string Xml(params string[] titles) => $"<iati-activities version='2.03'>{string.Concat(titles.Select((title, i) =>
        $"<iati-activity><iati-identifier>ZZ-{i + 1}</iati-identifier><title><narrative>{title}</narrative></title></iati-activity>"))}</iati-activities>";

    [Fact]
    public async Task Rows_that_are_persons_are_refused_before_any_mapping_and_not_kept()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "people.csv", "First name,Last name,Date of birth\nA,B,1990-01-01\n");

        Assert.Contains("First name, Last name, Date of birth", officer.Main, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("main form"));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Serving.DataFolder, "uploads")));
    }

    [Fact]
    public async Task Suggestions_are_accepted_rejected_and_taken_back()
    {
        using var officer = await site.SecretariatAsync();
        await using var db = site.Open();
        var waiting = await db.Waiting().Select(known => known.Id).ToListAsync();
        var guess = await db.Set<Suggestion>().AsNoTracking().Where(open => waiting.Contains(open.ActivityId)).OrderByDescending(open => open.Confidence).FirstAsync();
        var activity = await db.Set<Activity>().SingleAsync(known => known.Id == guess.ActivityId);

        await JudgeAsync(officer, "Accept", guess);
        Assert.Contains("1 suggestion was accepted.", officer.Main, StringComparison.Ordinal);
        Assert.Equal(LinkBasis.Person, (await db.Set<ActivityAction>().AsNoTracking().SingleAsync(link => link.ActivityId == activity.Id)).Basis);

        await officer.SubmitAsync("main .done-note form");
        Assert.Contains("Taken back", officer.Main, StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<ActivityAction>().CountAsync(link => link.ActivityId == activity.Id));

        await JudgeAsync(officer, "Reject", guess);
        Assert.Equal(Verdict.Rejected, (await db.Set<Suggestion>().AsNoTracking().SingleAsync(judged => judged.Id == guess.Id)).Verdict);
    }

    [Fact]
    public async Task A_watched_file_that_changed_waits_for_the_Secretariat_on_its_home_page_and_its_desk_and_one_that_fails_says_so()
    {
        var file = new WatchedFile { Name = "p.csv", Waiting = new(DateTimeOffset.UnixEpoch, new(1_217, 12, 4, 1_198, 3, 5), []) };
        var watch = new Watch { Address = "/srv/in", Every = 60, Rule = WatchRule.Wait, AddedAt = DateTimeOffset.UnixEpoch };
        watch.Files.AddRange([file, new() { Name = "q.csv", Failure = new(Severity.Refused, "WatchedFileMissing", "q.csv", null, "q.csv") }]);
        await using (var db = site.Open())
            await db.WriteAsync(() =>
            {
                db.Add(watch);
                return Task.CompletedTask;
            });

        using var officer = await site.SecretariatAsync();
        using var focalPoint = await site.FocalPointAsync("EG");
        foreach (var path in new[] { "/", "/gathering" })
        {
            await officer.GetAsync(path);
            Assert.EndsWith($"/gathering/sources/{file.Id}", Assert.Single(officer.Page.QuerySelectorAll("main a[href*='/gathering/sources/']")).GetAttribute("href"), StringComparison.Ordinal);
            Assert.Single(officer.Page.QuerySelectorAll("main a[href$='/gathering/sources']"), link => link.TextContent.Contains("fail", StringComparison.Ordinal));
        }

        foreach (var path in new[] { "/gathering", "/gathering/sources" })
        {
            await officer.GetAsync(path);
            Assert.Contains("12 new, 4 changed, 5 gone, 3 refused", officer.Main, StringComparison.Ordinal);
        }

        await focalPoint.GetAsync("/");
        Assert.Empty(focalPoint.Page.QuerySelectorAll("main a[href*='/gathering/sources/']"));
    }

    [Fact]
    public async Task More_waiting_files_than_a_page_lists_are_counted_and_all_are_on_the_board()
    {
        var watch = new Watch { Address = "/srv/in", Every = 60, Rule = WatchRule.Wait, AddedAt = DateTimeOffset.UnixEpoch };
        for (var i = 0; i < Watches.FirstShown + 2; i++)
            watch.Files.AddRange(
                [new() { Name = $"p{i:00}.csv", Waiting = new(DateTimeOffset.UnixEpoch, new(1, 1, 0, 0, 0), []) },
                new() { Name = $"q{i:00}.csv", Failure = new(Severity.Refused, "WatchedFileMissing", $"q{i:00}.csv", null, $"q{i:00}.csv") }]);
        await using (var db = site.Open())
            await db.WriteAsync(() =>
            {
                db.Add(watch);
                return Task.CompletedTask;
            });

        using var officer = await site.SecretariatAsync();
        foreach (var (path, more) in new[] { ("/", "More files that changed at their sources, to look at and apply: 2"), ("/gathering", "2 more files") })
        {
            await officer.GetAsync(path);
            Assert.Equal(Watches.FirstShown, officer.Page.QuerySelectorAll("main a[href*='/gathering/sources/']").Length);
            Assert.Contains(officer.Page.QuerySelectorAll("main a[href$='/gathering/sources']"), link => link.TextContent.Replace('\u00a0', ' ').Contains(more, StringComparison.Ordinal));
        }

        await officer.GetAsync("/gathering/sources");
        Assert.Equal(Watches.FirstShown + 2, officer.Page.QuerySelectorAll("main td a[href*='/gathering/sources/']").Length);
        Assert.Equal(["2 more that fail", "2 more files"], officer.Page.QuerySelectorAll("main td summary").Select(summary => summary.TextContent.Replace('\u00a0', ' ')));
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task Home_and_desk_tell_in_the_same_words_how_many_activities_wait(string language)
    {
        await using var db = site.Open();
        var waiting = await db.Waiting().CountAsync();
        Assert.NotEqual(waiting, await db.Set<Suggestion>().CountAsync(guess => guess.Verdict == Verdict.Open));
        using var officer = await site.SecretariatAsync(language);

        await officer.GetAsync("/");
        var told = officer.Page.QuerySelector(".waits a[href$='/gathering/suggestions']")!.TextContent.Replace('\u00a0', ' ');
        Assert.EndsWith($": {waiting}", told, StringComparison.Ordinal);

        foreach (var path in new[] { "/gathering", "/gathering/suggestions" })
        {
            await officer.GetAsync(path);
            Assert.Contains(told, officer.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_activitys_page_names_every_import_that_told_of_it()
    {
        var gatherer = new Gatherer(site.Database, new(new RecordKey(site.Database), TimeProvider.System), TimeProvider.System);
        await gatherer.ImportAsync([Ready.Sheet("work.csv", "id,title\nZZ-1,Border posts\n")], "secretariat");
        await gatherer.ImportAsync([Ready.Sheet("reached.csv", "id,indicator,target\nZZ-1,People,5\nZZ-1,Posts,2\n")], "secretariat");
        using var visitor = site.Visit();
        await visitor.GetAsync("/activities/ZZ-1");
        // The sources at the page's foot name the files too: only the list under this heading tells of imports.
        var told = visitor.Page.QuerySelectorAll("main h2").Single(heading => heading.TextContent == "Imports that told of it").NextElementSibling!;
        Assert.Equal(["reached.csv", "work.csv"], told.QuerySelectorAll("bdi").Select(name => name.TextContent).Order());
    }

    static async Task JudgeAsync(Visitor officer, string verdict, Suggestion guess)
    {
        await officer.GetAsync("/gathering/suggestions");
        var token = Token(officer);
        await officer.PostAsync($"/gathering/suggestions?handler={verdict}", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("marked", guess.Id.ToString())]));
    }

    static async Task UploadAsync(Visitor officer, string name, string content)
    {
        await officer.GetAsync("/gathering/import");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Token(officer)), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Given", name },
        };
        await officer.PostAsync("/gathering/import", form);
        await OverAsync(officer);
    }

    // The page renews itself while a file is being read.
    static async Task OverAsync(Visitor officer)
    {
        for (var i = 0; i < 120 && officer.Answer.Headers.Contains("Refresh"); i++)
        {
            await Task.Delay(500);
            await officer.GetAsync(officer.At.PathAndQuery);
        }
    }

    static Task SubmitColumnsAsync(Visitor officer, params string[] fields) => SubmitColumnsAsync(officer, "", fields);

    static async Task SubmitColumnsAsync(Visitor officer, string currency, string[] fields)
    {
        var run = ((IHtmlInputElement)officer.Page.QuerySelector("input[name=Run]")!).Value;
        await officer.PostAsync(officer.At.AbsolutePath, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Token(officer)), new("Run", run), new("RecordKind", "activities"), new("Currency", currency),
                .. fields.Select(field => new KeyValuePair<string, string>("Fields", field))]));
        await OverAsync(officer);
    }

    static string Token(Visitor officer) => ((IHtmlInputElement)officer.Page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
}
