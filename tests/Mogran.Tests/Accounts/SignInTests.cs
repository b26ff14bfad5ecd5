using System.Net;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Tests.Site;

namespace Mogran.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_closed_page_asks_to_sign_in_and_goes_on_to_itself()
    {
        var email = await site.AddAccountAsync(null, PostFunction.Officer);
        using var visitor = site.Visit("fr");

        await visitor.GetAsync("/people");
        Assert.Equal("/fr/sign-in", visitor.At.AbsolutePath);
        await visitor.SubmitAsync("form", ("Email", email), ("Password", TestSite.Password));

        Assert.Equal("/fr/people", visitor.At.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_elsewhere(string address)
    {
        var email = await site.AddAccountAsync("EG", PostFunction.FocalPoint);
        using var visitor = site.Visit();

        await visitor.GetAsync("/sign-in?ReturnUrl=" + Uri.EscapeDataString(address));
        await visitor.SubmitAsync("form", ("Email", email), ("Password", TestSite.Password));

        Assert.Equal(site.Address.Host, visitor.At.Host);
        Assert.Equal("/en/", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var email = await site.AddAccountAsync("EG", PostFunction.FocalPoint);
        using var visitor = site.Visit();

        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("form", ("Email", email), ("Password", "not the password"));
        var wrongPassword = visitor.Page.QuerySelector(".errors")?.TextContent;
        await visitor.SubmitAsync("form", ("Email", "nobody@example.org"), ("Password", "not the password"));

        Assert.NotNull(wrongPassword);
        Assert.Equal(wrongPassword, visitor.Page.QuerySelector(".errors")?.TextContent);
        Assert.Equal("Email-wrong", visitor.Page.QuerySelector("#Email")?.GetAttribute("aria-describedby"));
        Assert.NotNull(visitor.Page.QuerySelector("#Email-wrong"));
    }

    [Fact]
    public async Task Ten_wrong_attempts_close_the_door_even_to_the_right_password()
    {
        var email = await site.AddAccountAsync("EG", PostFunction.FocalPoint);
        using var visitor = site.Visit();
        await visitor.GetAsync("/sign-in");
        for (var attempt = 0; attempt < 10; attempt++)
            await visitor.SubmitAsync("form", ("Email", email), ("Password", "wrong guess " + attempt));

        await visitor.SubmitAsync("form", ("Email", email), ("Password", TestSite.Password));

        Assert.Equal("/en/sign-in", visitor.At.AbsolutePath);
        Assert.Contains("five minutes", visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_focal_point_finds_the_secretariats_desk_closed()
    {
        using var visitor = await site.FocalPointAsync("EG");

        await visitor.GetAsync("/people");

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        Assert.Equal("/en/closed", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_closes_what_was_open()
    {
        using var visitor = await site.SecretariatAsync();
        await visitor.GetAsync("/account");

        await visitor.SubmitAsync("form[action$='/sign-out']");
        await visitor.GetAsync("/people");

        Assert.Equal("/en/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Demo_accounts_cannot_be_entered_where_the_site_is_no_demo()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/demo");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
