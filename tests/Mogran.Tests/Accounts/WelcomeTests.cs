using System.Net;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;

namespace Mogran.Tests.Accounts;

public sealed class WelcomeTests : IAsyncLifetime
{
    readonly StoppedClock clock = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(clock);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_link_lets_an_officer_in_and_is_then_used_up()
    {
        var secret = await FirstLinkAsync();
        using var first = site.Visit("ar");
        using var second = site.Visit();

        await TakeUpAsync(first, secret, "officer@example.org");
        Assert.Equal("/ar/", first.At.AbsolutePath);
        await first.GetAsync("/people");
        Assert.Equal(HttpStatusCode.OK, first.Status);

        await second.GetAsync("/welcome/" + secret);
        Assert.Equal("This link was used", second.Heading);
        Assert.Null(second.Page.QuerySelector("form"));
        Assert.Null(await FirstLinkOrNoneAsync());
    }

    [Fact]
    public async Task Taking_up_a_post_is_in_the_record_without_a_name()
    {
        using var visitor = site.Visit();
        await TakeUpAsync(visitor, await FirstLinkAsync(), "officer@example.org");

        await using var db = site.Open();
        var entry = await db.Set<RecordEntry>().SingleAsync(entry => entry.Act == "post.takenUp");

        Assert.Equal("secretariat", entry.Office);
        Assert.DoesNotContain("Officer Name", entry.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("officer@example.org", entry.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_account_and_one_holding()
    {
        var secret = await FirstLinkAsync();
        using var one = site.Visit();
        using var other = site.Visit();
        await one.GetAsync("/welcome/" + secret);
        await other.GetAsync("/welcome/" + secret);

        await SendAsync(one, "officer@example.org");
        await SendAsync(other, "officer@example.org");

        Assert.Equal("/en/", other.At.AbsolutePath);
        await using var db = site.Open();
        Assert.Equal(1, await db.Set<Account>().CountAsync());
        Assert.Equal(1, await db.Set<Holding>().CountAsync());
    }

    [Fact]
    public async Task A_link_is_over_when_its_hours_are()
    {
        var secret = await FirstLinkAsync();
        clock.Forward(FirstRun.ValidFor);
        using var visitor = site.Visit();

        await visitor.GetAsync("/welcome/" + secret);

        Assert.Equal("This link is no longer valid", visitor.Heading);
    }

    [Theory]
    [InlineData("not-a-secret")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_link_that_was_never_made_opens_nothing(string secret)
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/welcome/" + secret);

        Assert.Equal("This link is not known", visitor.Heading);
        Assert.Null(visitor.Page.QuerySelector("form"));
    }

    [Theory]
    [InlineData("short", "Password")]
    [InlineData("aaaaaaaaaaaaaaaa", "Password")]
    [InlineData("officer@example.org", "Password")]
    public async Task A_password_that_is_easily_guessed_is_refused_and_everything_else_kept(string password, string field)
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/welcome/" + await FirstLinkAsync());

        await visitor.SubmitAsync("main form", ("Name", "Officer Name"), ("Email", "officer@example.org"), ("Password", password));

        Assert.Equal($"#{field}", visitor.Page.QuerySelector(".errors a")?.GetAttribute("href"));
        Assert.Equal("Officer Name", visitor.Page.QuerySelector("#Name")?.GetAttribute("value"));
        await using var db = site.Open();
        Assert.Equal(0, await db.Set<Account>().CountAsync());
    }

    [Fact]
    public async Task Somebody_with_an_account_takes_up_a_further_post_with_it()
    {
        using var officer = await site.SecretariatAsync();
        using var focalPoint = await site.FocalPointAsync("EG");
        await using (var db = site.Open()) await db.WriteAsync(() => { db.Add(new Post { PartnerCode = "EG", Function = PostFunction.Signatory }); return Task.CompletedTask; });
        var secret = await InviteAsync(PostFunction.Signatory);

        await focalPoint.GetAsync("/welcome/" + secret);
        await focalPoint.SubmitAsync("main form");
        await focalPoint.GetAsync("/account");

        Assert.Contains("Signatory", focalPoint.Main, StringComparison.Ordinal);
        Assert.Contains("Focal point", focalPoint.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_password_is_renewed_by_a_link_for_the_post_that_is_held()
    {
        var email = await site.AddAccountAsync("EG", PostFunction.FocalPoint);
        var secret = await InviteAsync(PostFunction.FocalPoint);
        using var visitor = site.Visit();

        await visitor.GetAsync("/welcome/" + secret);
        await visitor.SubmitAsync("main form", ("Name", "Anybody"), ("Email", email), ("Password", "another long password"));
        Assert.NotNull(visitor.Page.QuerySelector("nav a[href='/en/rounds']"));

        using var again = site.Visit();
        await again.GetAsync("/sign-in");
        await again.SubmitAsync("form", ("Email", email), ("Password", TestSite.Password));
        Assert.Equal("/en/sign-in", again.At.AbsolutePath);
        await again.SubmitAsync("form", ("Email", email), ("Password", "another long password"));
        Assert.Equal("/en/", again.At.AbsolutePath);
    }

    [Fact]
    public async Task A_link_for_one_post_does_not_open_an_account_that_holds_another()
    {
        var officer = await site.AddAccountAsync(null, PostFunction.Officer);
        await site.AddAccountAsync("EG", PostFunction.FocalPoint);
        var secret = await InviteAsync(PostFunction.FocalPoint);
        using var visitor = site.Visit();

        await visitor.GetAsync("/welcome/" + secret);
        await visitor.SubmitAsync("main form", ("Name", "Anybody"), ("Email", officer), ("Password", "another long password"));

        Assert.Contains("An account with this address exists", visitor.Main, StringComparison.Ordinal);
        await visitor.GetAsync("/people");
        Assert.Equal("/en/sign-in", visitor.At.AbsolutePath);
    }

    async Task<string> InviteAsync(PostFunction function)
    {
        await using var db = site.Open();
        var post = await db.Set<Post>().SingleAsync(post => post.Function == function);
        return await db.WriteAsync(() => db.InviteAsync(post.Id, clock.Now, TimeSpan.FromDays(1)));
    }

    async Task<string> FirstLinkAsync() => await FirstLinkOrNoneAsync() ?? throw new InvalidOperationException("Nobody has an account yet.");

    async Task<string?> FirstLinkOrNoneAsync()
    {
        await using var db = site.Open();
        return await FirstRun.InviteAsync(db, clock.Now);
    }

    static async Task TakeUpAsync(Visitor visitor, string secret, string email)
    {
        await visitor.GetAsync("/welcome/" + secret);
        await SendAsync(visitor, email);
    }

    static Task SendAsync(Visitor visitor, string email) =>
        visitor.SubmitAsync("main form", ("Name", "Officer Name"), ("Email", email), ("Password", TestSite.Password));
}
