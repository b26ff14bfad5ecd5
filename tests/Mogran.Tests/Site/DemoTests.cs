using System.Net;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Site;

public sealed class DemoTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(demo: true);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_demo_account_is_entered_without_a_password_and_every_page_says_so()
    {
        await AddAsync("Demo officer", isDemo: true);
        using var visitor = site.Visit();

        await visitor.GetAsync("/demo");
        await visitor.SubmitAsync("main form");
        await visitor.GetAsync("/people");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("This is a demo", visitor.Page.QuerySelector(".banner")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_no_demo_account_is_never_entered_without_its_password()
    {
        await AddAsync("Demo officer", isDemo: true);
        var real = await AddAsync("Real officer", isDemo: false);
        using var visitor = site.Visit();

        await visitor.GetAsync("/demo");
        Assert.DoesNotContain("Real officer", visitor.Main, StringComparison.Ordinal);
        await visitor.SubmitAsync("main form", ("account", real.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GetAsync("/people");
        Assert.Equal("/en/sign-in", visitor.At.AbsolutePath);
    }

    async Task<Guid> AddAsync(string name, bool isDemo)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = name, IsDemo = isDemo };
        (account.UserName, account.SecurityStamp) = (account.Id.ToString("N"), account.Id.ToString("N"));
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        await using var db = site.Open();
        await db.WriteAsync(() =>
        {
            var post = new Post { Function = PostFunction.Officer };
            db.AddRange(account, post, new Holding { PostId = post.Id, AccountId = account.Id, From = TimeProvider.System.Today.AddDays(-1) });
            return Task.CompletedTask;
        });
        return account.Id;
    }
}
