using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Meetings;
using Mogran.Plan;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Browser.Tests.Pages;

/// <summary>
/// Addresses to visit for every page. A page without parameters is its own sample; one with parameters is named here,
/// and a page that is not fails the test, so that nothing new is left out.
/// </summary>
public static class Samples
{
    /// <summary>Pages that show nothing of their own: they answer a form, or hand out a file.</summary>
    static readonly string[] NoPage = ["sign-out", "reports/{number:int}/files/{format}", "plan/money.csv"];

    public static async Task<(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Missing)> OfAsync(MogranDb db, Uploads uploads, IReadOnlyList<SitePage> pages)
    {
        var paths = await PathsAsync(db, uploads);
        List<Sample> samples = [];
        List<string> missing = [];
        foreach (var page in pages.Where(page => !NoPage.Contains(page.Template)))
        {
            if (paths.TryGetValue(page.Template, out var named)) samples.AddRange(named.Select(path => new Sample(page.Template, path, page.Who)));
            else if (Special(page) is { } special) samples.Add(special);
            else if (!page.Template.Contains('{', StringComparison.Ordinal)) samples.Add(new(page.Template, "/" + page.Template, page.Who));
            else missing.Add(page.Template);
        }

        // Some pages look otherwise to others: the board to the Secretariat, a silence, a return
        // that is still being written.
        samples.Add(new("rounds/{number:int}", "/rounds/1", Who.Officer));
        var running = (await db.Set<Decision>().AsNoTracking().ToListAsync()).MaxBy(one => one.OpenedAt)!.Id;
        samples.AddRange(from who in new[] { Who.FocalPoint, Who.Chair } select new Sample("decisions/{id:guid}", $"/decisions/{running}", who));
        samples.Add(new("rounds/{number:int}/{partner}", "/rounds/1/DE", Who.Drafter));
        samples.AddRange(from query in new[] { "?domain=4&country=ET", "?domain=4&in=EUR&measure=Paid" } select new Sample("plan/money", "/plan/money" + query, Who.Outsider));
        // Home shows whoever comes what waits for them.
        samples.AddRange(from who in Enum.GetValues<Who>() where who is not Who.Outsider select new Sample("", "/", who));
        return (samples, missing);
    }

    static Sample? Special(SitePage page) => page.Template switch
    {
        "closed" => new(page.Template, "/people", Who.FocalPoint, 403),
        "error" => new(page.Template, "/no-such-page", Who.Outsider, 404),
        "welcome/{secret}" => new(page.Template, "/welcome/a-link-that-nobody-made", Who.Outsider), // says what to do; no error
        "plan/draw" => new(page.Template, "/plan/draw?text=cairo-2025&paragraph=p22", Who.Officer),
        _ => null,
    };

    static async Task<Dictionary<string, string[]>> PathsAsync(MogranDb db, Uploads uploads)
    {
        var activity = await db.Set<Activity>().OrderBy(one => one.Identifier).Select(one => one.Identifier).FirstAsync();
        var action = await db.Set<PlanAction>().OrderBy(one => one.Code).Select(one => one.Code).FirstAsync();
        var meeting = await db.Set<Meeting>().OrderByDescending(one => one.From).Select(one => one.Slug).FirstAsync();
        var import = await db.Set<Import>().Select(one => one.Id).FirstAsync();
        var edition = await db.Set<Edition>().OrderByDescending(one => one.Number).Select(one => new { one.Number, one.Draft, one.Content }).FirstAsync();
        var upload = await uploads.KeepAsync("example.csv", new MemoryStream("identifier,title,budget\nA-1,Example,100\n"u8.ToArray()), DateTimeOffset.UnixEpoch, default);
        var decisions = (await db.Set<Decision>().AsNoTracking().ToListAsync()).OrderBy(one => one.OpenedAt).ToList();
        var (adopted, open) = (decisions[0], decisions[^1]);
        var figure = JsonNode.Parse(edition.Content)!["figures"]!.AsObject().First().Key;
        return new()
        {
            ["activities/{**identifier}"] = ["/activities/" + activity],
            ["activities"] = ["/activities", "/activities?words=migration&country=ET"],
            ["plan/{code}"] = ["/plan/" + action],
            ["plan/domains/{number:int}"] = ["/plan/domains/1", "/plan/domains/5"],
            ["partners/{code}"] = ["/partners/EG", "/partners/IOM"],
            ["meetings/{slug}"] = ["/meetings/" + meeting],
            ["texts/{slug}"] = ["/texts/cairo-2025", "/texts/rome-2014", "/texts/valletta-2015"],
            ["texts/import/{hash}"] = [$"/texts/import/{await KeepWordingAsync(db)}?name=example.txt"],
            ["gathering/columns/{upload:guid}"] = [$"/gathering/columns/{upload}"],
            ["gathering/imports/{id}"] = [$"/gathering/imports/{import}"],
            ["gathering/sources/{id}"] = [$"/gathering/sources/{await WaitingAsync(db)}"],
            ["gathering/runs/{id:guid}"] = [$"/gathering/runs/{Guid.CreateVersion7()}"],
            ["rounds/{number:int}"] = ["/rounds/1"],
            ["rounds/{number:int}/{partner}"] = ["/rounds/1/EG"],
            ["rounds/{number:int}/{partner}/review"] = ["/rounds/1/TN/review"],
            ["decisions/{id:guid}"] = [$"/decisions/{adopted.Id}"],
            ["decisions/{id:guid}/answer/{partner}/{kind}"] = [$"/decisions/{open.Id}/answer/EG/objection"],
            ["decisions/{id:guid}/voices/{voice:guid}/{handler?}"] = [$"/decisions/{open.Id}/voices/{open.Voices[0].Id}"],
            ["record/{index:long}"] = ["/record/0", $"/record/{open.Voices[0].RecordIndex}"],
            ["reports/{number:int}"] = ["/reports/1"],
            ["reports/{number:int}/drafts/{draft:int}"] = [$"/reports/{edition.Number}/drafts/{edition.Draft}"],
            ["reports/{number:int}/figures/{**key}"] = ["/reports/1/figures", $"/reports/1/figures/{figure}"],
        };
    }

    /// <summary>A watched file of which something waits, beside one that fails.</summary>
    static async Task<Id<WatchedFile>> WaitingAsync(MogranDb db)
    {
        if (await db.Set<WatchedFile>().AsNoTracking().FirstOrDefaultAsync() is { } known) return known.Id;
        var watch = new Watch { Address = "https://example.org/activities.xml", Every = 1_440, Rule = WatchRule.Wait, AddedAt = DateTimeOffset.UnixEpoch, LookedAt = DateTimeOffset.UnixEpoch };
        var diff = new Diff([new("XM-EXAMPLE-1", "title.en", "Before", "After"), new("XM-EXAMPLE-1", "money", null, "Budget · 5 · EUR")], 2, [new("XM-EXAMPLE-2", "New")], [new("XM-EXAMPLE-3", "Gone")], "0");
        var file = new WatchedFile { WatchId = watch.Id, Name = "activities.xml", Waiting = new(DateTimeOffset.UnixEpoch, new(2, 1, 1, 0, 0, 1), diff.Packed()) };
        watch.Files.Add(file);
        var failing = new Watch { Address = "https://example.org/other.xml", Every = 60, Rule = WatchRule.Apply, AddedAt = DateTimeOffset.UnixEpoch, Failure = new(Severity.Refused, "AddressAnswers", "example.org", null, "503") };
        await db.WriteAsync(() =>
        {
            db.AddRange(watch, failing);
            return Task.CompletedTask;
        });
        return file.Id;
    }

    /// <summary>A wording as an upload leaves it in the library, to be looked at before it is saved.</summary>
    static async Task<string> KeepWordingAsync(MogranDb db)
    {
        var document = Document.Of(Encoding.UTF8.GetBytes(Wording), "text/plain", DateTimeOffset.UnixEpoch);
        await db.WriteAsync(async () =>
        {
            if (!await db.Set<Document>().AnyAsync(kept => kept.Hash == document.Hash)) db.Add(document);
        });
        return document.Hash;
    }

    const string Wording = """
        Example Declaration

        Gathered in Cairo on 31 February 2026, the Ministers of Egypt, Ethiopia, Kenya and France:

        Recalling earlier examples;

        Have agreed on the following:

        1. To try everything twice.
        2. To write down what came of it.
        """;
}
