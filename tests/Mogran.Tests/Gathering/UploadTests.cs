using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Tests.Site;
using static Mogran.Tests.Gathering.Sending;

namespace Mogran.Tests.Gathering;

public sealed class UploadTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_sheet_is_looked_at_corrected_rehearsed_and_imported()
    {
        using var officer = await site.SecretariatAsync();
        const string Sheet = "key,title,what it is\nZZ-1,Border posts in the north,Words\n";
        await UploadAsync(officer, "mine.csv", Sheet);

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
        var file = officer.Page.QuerySelector("main a[download]")!;
        Assert.Equal("mine.csv", file.TextContent);
        Assert.Equal(Encoding.UTF8.GetBytes(Sheet), await officer.BytesAsync(file.GetAttribute("href")!));
        await officer.GetAsync(file.GetAttribute("href")!);
        Assert.Equal(("application/octet-stream", "attachment"), (officer.Answer.Content.Headers.ContentType!.MediaType, officer.Answer.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task Another_kind_of_sheet_offers_its_own_fields_and_is_guessed_before_anything_is_read()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "budgets.csv", "activity id,amount,type,what for,start,end\nZZ-1,100,1,Wells,2024-01-01,2024-12-31\n");
        Assert.Equal(["budgets", "identifier", "amount", "budgetType", "", "from", "to"], Chosen());
        Assert.DoesNotContain("url", Offered());

        // Sent at once, the first rows are shown with what the columns mean now, none of them twice.
        officer.Page.QuerySelector<IHtmlSelectElement>("#Fields_3")!.Value = "identifier";
        await SendAsync("documents");
        Assert.Equal("What the columns mean", officer.Heading);
        Assert.Equal(["documents", "identifier", "", "", "", "", ""], Chosen());
        Assert.Contains("url", Offered());

        await SendAsync("transactions");
        Assert.Equal(["transactions", "identifier", "amount", "transactionType", "", "", ""], Chosen());
        Assert.DoesNotContain("url", Offered());

        IEnumerable<string?> Chosen() => officer.Page.QuerySelectorAll<IHtmlSelectElement>("main select").Select(select => select.Value);
        IEnumerable<string> Offered() => officer.Page.QuerySelector<IHtmlSelectElement>("#Fields_0")!.Options.Select(option => option.Value);
        async Task SendAsync(string kind)
        {
            officer.Page.QuerySelector<IHtmlSelectElement>("#RecordKind")!.Value = kind;
            await officer.SubmitAsync("main form");
        }
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
    public async Task Of_many_new_records_it_is_said_that_only_the_first_are_listed()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "few.xml", Xml([.. Enumerable.Repeat("Border", 100)]));
        Assert.DoesNotContain("are listed; the counts", officer.Main, StringComparison.Ordinal);

        await UploadAsync(officer, "many.xml", Xml([.. Enumerable.Repeat("Border", 101)]));
        Assert.Contains("The first 100 are listed; the counts above", officer.Main, StringComparison.Ordinal);
        Assert.Equal(100, officer.Page.QuerySelectorAll("main details li").Length);
    }

    [Fact]
    public async Task A_file_that_would_change_nothing_is_said_to_and_offers_to_record_that_it_was_read_or_to_be_removed()
    {
        using var officer = await site.SecretariatAsync();
        await ImportAsync(officer, Xml("Border"));
        Assert.Contains("The file was imported.", officer.Main, StringComparison.Ordinal);

        await UploadAsync(officer, "z.xml", Xml("Border"));
        Assert.Contains("would change nothing", officer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("What changes", officer.Main, StringComparison.Ordinal);
        Assert.Equal(["Record that it was read", "Remove the file"], officer.Page.QuerySelectorAll("main .button").Select(button => button.TextContent));
        Assert.All(officer.Page.QuerySelectorAll("main .button"), button => Assert.Contains("plain", button.ClassList));
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("Nothing was changed", officer.Main, StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal([(1, 0), (0, 1)], (await db.Set<Import>().AsNoTracking().Where(import => import.FileName == "z.xml").OrderBy(import => import.Number).ToListAsync())
            .Select(import => (import.New, import.Unchanged)));

        await UploadAsync(officer, "z.xml", Xml("Border post"));
        Assert.Equal(["Apply", "Remove the file"], officer.Page.QuerySelectorAll("main .button").Select(button => button.TextContent));
        await RemoveAsync();
        await UploadAsync(officer, "bad.xml", "<iati-activities version='2.03'>\n<oops");
        await RemoveAsync();

        async Task RemoveAsync()
        {
            var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(officer)), new("upload", Sent())]);
            await officer.PostAsync("/gathering/import?handler=Remove", form);
            Assert.Contains("The file was removed.", officer.Main, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(site.Serving.DataFolder, "uploads")));
        }

        string Sent() => officer.Page.QuerySelector("main [name=upload]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task A_file_of_another_source_with_the_same_name_is_doubted_above_all_else_and_can_be_applied_all_the_same()
    {
        using var officer = await site.SecretariatAsync();
        var theirs = Xml([.. Enumerable.Range(1, 12).Select(number => $"Work {number}")]);
        await ImportAsync(officer, theirs);
        await UploadAsync(officer, "z.xml", theirs.Replace("ZZ-", "YY-", StringComparison.Ordinal));

        var alert = officer.Page.QuerySelector("main [role=alert]")!.TextContent;
        Assert.Contains("None of the 12 records that “z.xml” held before is in this file.", alert, StringComparison.Ordinal);
        Assert.Contains("under a name of its own", alert, StringComparison.Ordinal);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
        Assert.Contains("The file was imported.", officer.Main, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("main [role=alert]"));
        await using var db = site.Open();
        Assert.Equal(12, await db.Set<GatheredRecord>().CountAsync(record => record.GoneIn != null));
    }

    [Fact]
    public async Task Rows_that_are_persons_are_refused_before_any_mapping_and_not_kept()
    {
        using var officer = await site.SecretariatAsync();
        await UploadAsync(officer, "people.csv", "First name,Last name,Date of birth\nA,B,1990-01-01\n");

        Assert.Contains("First name, Last name, Date of birth", officer.Main, StringComparison.Ordinal);
        Assert.Equal("Import of people.csv", officer.Heading);
        Assert.Null(officer.Page.QuerySelector("main form"));
        Assert.EndsWith("/gathering/import", officer.Page.QuerySelector("main .actions a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Serving.DataFolder, "uploads")));
    }
}
