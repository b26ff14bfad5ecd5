using System.Net;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Tests.Site;

namespace Mogran.Tests.Accounts;

public sealed class PeopleTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_post_is_added_and_its_link_shown_once()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/people");
        await officer.SubmitAsync("form.panel", ("Function", "FocalPoint"), ("PartnerCode", "KE"));
        Assert.Contains("Kenya", officer.Main, StringComparison.Ordinal);

        await officer.SubmitAsync("tr:has(.status.none) form[action*='Invite']");
        var link = officer.Page.QuerySelector(".secret")?.TextContent;
        Assert.StartsWith(site.Address + "en/welcome/", link, StringComparison.Ordinal);

        await officer.GetAsync("/people");
        Assert.Null(officer.Page.QuerySelector(".secret"));

        using var kenya = site.Visit();
        await kenya.GetAsync(new Uri(link!).AbsolutePath);
        Assert.Contains("Focal point, Kenya", kenya.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_it()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/people");
        await officer.SubmitAsync("form.panel", ("Function", "FocalPoint"), ("PartnerCode", "KE"));
        await officer.SubmitAsync("tr:has(.status.none) form[action*='Invite']");
        var first = officer.Page.QuerySelector(".secret")!.TextContent;
        await officer.SubmitAsync("tr:has(.status.none) form[action*='Invite']");

        using var visitor = site.Visit();
        await visitor.GetAsync(new Uri(first).AbsolutePath);

        Assert.Equal("This link is not known", visitor.Heading);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_post()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/people");
        var form = officer.Page.QuerySelector("#NewPost")!.GetAttribute("value");
        await officer.SubmitAsync("form.panel", ("Function", "Signatory"), ("PartnerCode", "KE"));
        await officer.SubmitAsync("form.panel", ("Function", "Signatory"), ("PartnerCode", "KE"), ("NewPost", form));

        await using var db = site.Open();
        Assert.Equal(1, await db.Set<Post>().CountAsync(post => post.PartnerCode == "KE"));
    }

    [Fact]
    public async Task An_ended_holding_closes_the_door_and_undo_opens_it_again()
    {
        using var officer = await site.SecretariatAsync();
        using var egypt = await site.FocalPointAsync("EG");
        await officer.GetAsync("/people");

        await officer.SubmitAsync("tr:has(button[aria-label*='EG FocalPoint']) form[action*='End']");
        await egypt.GetAsync("/");
        Assert.Null(egypt.Page.QuerySelector("nav a[href='/en/rounds']"));

        await officer.SubmitAsync(".done-note form");
        await egypt.GetAsync("/");
        Assert.NotNull(egypt.Page.QuerySelector("nav a[href='/en/rounds']"));
    }

    [Fact]
    public async Task The_last_officer_cannot_be_ended()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/people");

        await officer.SubmitAsync("form[action*='End']");

        Assert.Contains("last officer", officer.Main, StringComparison.Ordinal);
        await officer.GetAsync("/people");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        using var officer = await site.SecretariatAsync("fr");
        await officer.GetAsync("/people");

        await officer.SubmitAsync("form.panel", ("Function", "FocalPoint"), ("PartnerCode", ""));

        Assert.Equal("Choisissez le partenaire.", officer.Page.QuerySelector("#PartnerCode-wrong")?.TextContent);
        Assert.Equal("true", officer.Page.QuerySelector("#PartnerCode")?.GetAttribute("aria-invalid"));
    }
}
