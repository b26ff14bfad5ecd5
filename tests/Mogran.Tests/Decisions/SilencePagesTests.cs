using System.Net;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Tests.Site;
using Mogran.TransparencyLog;

namespace Mogran.Tests.Decisions;

/// <summary>A silence procedure by the pages alone, without script.</summary>
public sealed class SilencePagesTests : IAsyncLifetime
{
    const string Words = "Egypt cannot agree to the figures of paragraph 22.";

    SilenceSite silence = null!;

    public async ValueTask InitializeAsync() => silence = await SilenceSite.StartAsync();

    public ValueTask DisposeAsync() => silence.DisposeAsync();

    [Theory, InlineData("en", "Silence broken"), InlineData("fr", "Silence rompu"), InlineData("ar", "كُسر الصمت")]
    public async Task A_state_objects_and_takes_home_a_receipt_that_proves_it(string language, string broken)
    {
        using var chair = await silence.ChairAsync(language);
        var board = await silence.OpenAsync(chair);
        Assert.NotNull(chair.Page.QuerySelector(".done-note"));
        using var egypt = await silence.SignatoryAsync("EG", language);
        await egypt.GetAsync(board);

        await egypt.GetAsync(egypt.Page.QuerySelector("a.button.danger")!.GetAttribute("href")!);
        Assert.Equal($"/{language}{board}/answer/EG/objection", egypt.At.AbsolutePath);
        await egypt.SubmitAsync("main form", ("Words", Words));
        Assert.Contains(Words, egypt.Main, StringComparison.Ordinal);
        var file = await egypt.BytesAsync(egypt.Page.QuerySelector("a.button[download]")!.GetAttribute("href")!);

        var receipt = Receipt.Parse(file);
        var key = silence.Site.Services.GetRequiredService<RecordKey>().Of("khartoum").Verifier;
        Assert.Equal(Verdict.Verified, receipt.Verify([key]));
        Assert.Contains(Words, System.Text.Encoding.UTF8.GetString(receipt.Opening!.Content!), StringComparison.Ordinal);
        await chair.GetAsync(board);
        Assert.Contains(broken, chair.Main, StringComparison.Ordinal);
        Assert.Contains(Words, chair.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_unbroken_is_adopted_for_everyone_to_see()
    {
        using var stranger = silence.Site.Visit();
        using (var chair = await silence.ChairAsync())
        {
            var opened = await silence.OpenAsync(chair);
            await stranger.GetAsync(opened);
            Assert.Equal("/en/sign-in", stranger.At.AbsolutePath);
            await stranger.GetAsync("/decisions");
            Assert.DoesNotContain("draft", stranger.Main, StringComparison.Ordinal);
        }

        var decision = silence.Decision();
        silence.Clock.At = decision.Deadline;

        await stranger.GetAsync($"/decisions/{decision.Id}");
        Assert.Contains("Friday 4 December 2026, 18:00 in Cairo (16:00 UTC)", stranger.Main, StringComparison.Ordinal);
        Assert.Contains(decision.TextHash, stranger.Main, StringComparison.Ordinal);
        Assert.Contains("Objections before the deadline: none.", stranger.Main, StringComparison.Ordinal);
        Assert.Equal(decision.Entitlements.Count, stranger.Page.QuerySelectorAll("ul.contents li").Length);
        await stranger.GetAsync("/reports/1");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);

        // A partner's visit lets the record say so; the letter then leads to the entry and its proof.
        using var italy = await silence.SignatoryAsync("IT");
        await italy.GetAsync($"/decisions/{decision.Id}");
        await stranger.GetAsync($"/decisions/{decision.Id}");
        await stranger.GetAsync(stranger.Page.QuerySelector(".panel a[href*='/record/']")!.GetAttribute("href")!);
        Assert.Contains("Adopted by silence", stranger.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_is_kept_shown_and_without_effect()
    {
        using (var chair = await silence.ChairAsync()) await silence.OpenAsync(chair);
        var decision = silence.Decision();
        silence.Clock.At = decision.Deadline;
        using var egypt = await silence.SignatoryAsync("EG");

        await egypt.GetAsync($"/decisions/{decision.Id}/answer/EG/objection");
        Assert.Contains("The deadline has passed", egypt.Main, StringComparison.Ordinal);
        await egypt.SubmitAsync("main form", ("Words", Words));

        Assert.Contains("Late: kept, without effect", egypt.Main, StringComparison.Ordinal);
        Assert.Equal(DecisionState.Adopted, silence.Decision().StateAt(silence.Clock.At));
    }

    // Egypt moves its clocks in the night to 30 April 2027.
    [Theory]
    [InlineData("2027-04-30", "00:00", "Africa/Cairo", "Hour", "does not exist on that day")]
    [InlineData("2026-12-04", "18:00", "Cairo", "Zone", "no such time zone")]
    [InlineData("2026-11-23", "18:00", "Africa/Cairo", "ShorterBecause", "shorter than the minimum")]
    [InlineData("2026-11-21", "18:00", "Africa/Cairo", "Day", "not in the future")]
    [InlineData("2026-02-31", "18:00", "Africa/Cairo", "Day", "cannot be read")]
    [InlineData("", "18:00", "Africa/Cairo", "Day", "Give the day")]
    public async Task A_deadline_that_cannot_be_is_refused_at_its_field(string day, string hour, string zone, string field, string why)
    {
        using var chair = await silence.ChairAsync();
        await chair.GetAsync("/decisions/open");

        await chair.SubmitAsync("main form", ("Day", day), ("Hour", hour), ("Zone", zone));

        var link = chair.Page.QuerySelector($".errors a[href='#{field}']");
        Assert.Contains(why, link!.TextContent, StringComparison.Ordinal);
        Assert.Null(chair.Page.QuerySelector(".waits form"));
        await using var db = silence.Site.Open();
        Assert.False(await db.Set<Decision>().AnyAsync());
    }

    [Fact]
    public async Task The_chair_moves_the_deadline_later_and_withdraws_with_a_reason()
    {
        using var chair = await silence.ChairAsync();
        var board = await silence.OpenAsync(chair);

        await chair.SubmitAsync("form[action*='Extend']", ("Day", "2026-12-04"), ("Hour", "12:00"), ("Reason", "Earlier, please."));
        Assert.Contains("must be later", chair.Main, StringComparison.Ordinal);
        await chair.SubmitAsync("form[action*='Extend']", ("Day", "2026-12-07"), ("Hour", "12:00"), ("Reason", "A holiday in two capitals."));
        Assert.Contains("Monday 7 December 2026, 12:00 in Cairo (10:00 UTC)", chair.Main, StringComparison.Ordinal);
        Assert.Contains("A holiday in two capitals.", chair.Main, StringComparison.Ordinal);
        await chair.SubmitAsync("form[action*='Withdraw']", ("WithdrawBecause", "A new draft follows."));

        Assert.Equal(DecisionState.Withdrawn, silence.Decision().StateAt(silence.Clock.At));
        await chair.GetAsync(board);
        Assert.Contains("A new draft follows.", chair.Main, StringComparison.Ordinal);
        Assert.Null(chair.Page.QuerySelector("form[action*='Extend']"));
    }

    // Who sees and does what while silence runs. "asks": to sign in; "closed": the page says that it is not theirs.
    [Theory]
    [InlineData("stranger", "asks", "asks", "asks", "asks")]
    [InlineData("secretariat", "sees", "closed", "closed", "closed")]
    [InlineData("FR Signatory", "sees", "sees", "closed", "closed")]
    [InlineData("EG Signatory", "sees", "closed", "sees", "sees")]
    [InlineData("EG FocalPoint", "sees", "closed", "sees", "sees")]
    [InlineData("EG Validator", "sees", "closed", "closed", "sees")]
    [InlineData("IT Signatory", "sees", "closed", "closed", "closed")]
    [InlineData("IOM Contact", "sees", "closed", "closed", "closed")]
    public async Task Each_door_opens_to_whom_it_should(string role, string boardDoor, string openDoor, string answerDoor, string receiptDoor)
    {
        using (var chair = await silence.ChairAsync()) await silence.OpenAsync(chair);
        using (var egypt = await silence.SignatoryAsync("EG"))
        {
            await egypt.GetAsync($"/decisions/{silence.Decision().Id}/answer/EG/statement");
            await egypt.SubmitAsync("main form", ("Words", "Egypt reads paragraph 12 as before."));
        }

        var decision = silence.Decision();
        var path = $"/decisions/{decision.Id}";
        using var visitor = await VisitorAsync(role);

        Assert.Equal(boardDoor, await DoorAsync(visitor, path));
        if (boardDoor == "sees") Assert.Equal(role != "IOM Contact", visitor.Main.Contains("Egypt reads paragraph 12", StringComparison.Ordinal));
        Assert.Equal(openDoor, await DoorAsync(visitor, "/decisions/open"));
        Assert.Equal(answerDoor, await DoorAsync(visitor, path + "/answer/EG/objection"));
        Assert.Equal(receiptDoor, await DoorAsync(visitor, $"{path}/voices/{decision.Voices.Single().Id}"));
        Assert.Equal(receiptDoor, await DoorAsync(visitor, $"{path}/voices/{decision.Voices.Single().Id}/receipt"));
    }

    [Fact]
    public async Task Only_the_chair_can_post_an_extension()
    {
        using (var chair = await silence.ChairAsync()) await silence.OpenAsync(chair);
        var decision = silence.Decision();
        using var italy = await silence.SignatoryAsync("IT");
        await italy.GetAsync($"/decisions/{decision.Id}/answer/IT/objection");
        var token = italy.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await italy.PostAsync($"/decisions/{decision.Id}?handler=Extend", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["Day"] = "2026-12-24", ["Hour"] = "12:00", ["Reason"] = "mine", ["NewExtension"] = Guid.NewGuid().ToString(),
        }));

        Assert.Equal("/en/closed", italy.At.AbsolutePath);
        Assert.Empty(silence.Decision().Extensions);
    }

    async Task<Visitor> VisitorAsync(string role) => role.Split(' ') switch
    {
        ["stranger"] => silence.Site.Visit(),
        ["secretariat"] => await silence.Site.SecretariatAsync(),
        [var partner, var function] => await silence.Site.SignInAsync(partner, Enum.Parse<PostFunction>(function)),
        _ => throw new ArgumentException(role, nameof(role)),
    };

    static async Task<string> DoorAsync(Visitor visitor, string path)
    {
        await visitor.GetAsync(path);
        return visitor.At.AbsolutePath switch
        {
            "/en/sign-in" => "asks",
            "/en/closed" => "closed",
            _ => visitor.Status is HttpStatusCode.OK ? "sees" : visitor.Status.ToString(),
        };
    }
}
