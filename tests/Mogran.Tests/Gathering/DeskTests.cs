using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;
using static Mogran.Tests.Gathering.Sending;

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

    [Fact]
    public async Task The_last_imports_say_their_day_and_the_import_itself_the_hour()
    {
        using var officer = await site.SecretariatAsync();
        await ImportAsync(officer, Xml("Border"));
        await officer.GetAsync("/gathering");

        var cell = officer.Page.QuerySelector("tbody td")!.TextContent;
        Assert.Matches(@"^\d{1,2} \w+ \d{4}$", cell);
        Assert.Contains(officer.Page.QuerySelectorAll("table").Last().QuerySelectorAll("td"), day => day.TextContent == cell);
        await officer.GetAsync(officer.Page.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Matches(cell + @", \d\d:\d\d in ", officer.Main);
    }

    static (string, string?) Pressed(Visitor officer, string button) =>
        (officer.Page.QuerySelector(button)!.GetAttribute("name")!, officer.Page.QuerySelector(button)!.GetAttribute("value"));

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
}
