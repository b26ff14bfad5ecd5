using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Site;

/// <summary>
/// The real site on a port of its own, over a data folder of its own with the Khartoum profile. The profile is loaded
/// once for all tests; each site starts from a copy of it. Visitors are browsers without script: <see cref="Visitor"/>.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string Password = "a long password for tests";

    readonly WebApplication site;

    TestSite(WebApplication site, Serving serving) =>
        (this.site, Serving, Address) = (site, serving, new Uri(site.Urls.First()));

    public Serving Serving { get; }

    public Uri Address { get; }

    public Database Database => Database.In(Serving.DataFolder);

    public IServiceProvider Services => site.Services;

    public MogranDb Open() => Database.Open();

    /// <param name="time">A clock to go by; the system's if none is given.</param>
    /// <param name="demo">Whether demo accounts may be entered.</param>
    public static async Task<TestSite> StartAsync(TimeProvider? time = null, bool demo = false)
    {
        var folder = Directory.CreateTempSubdirectory("mogran-site-").FullName;
        foreach (var file in Directory.GetFiles((await PreparedDatabase.OfAsync("sqlite")).Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var serving = new Serving(folder, "http://127.0.0.1:0", Demo: demo);
        var site = Server.Build(serving, time);
        await site.StartAsync();
        return new(site, serving);
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Visit(string language = "en") => new(Address, language);

    /// <summary>Makes an account that holds such a post today and signs it in by the form.</summary>
    /// <param name="partner">Code of the partner; null for the Secretariat.</param>
    public async Task<Visitor> SignInAsync(string? partner, PostFunction function, string language = "en")
    {
        var email = await AddAccountAsync(partner, function);
        var visitor = Visit(language);
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("form", ("Email", email), ("Password", Password));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain("/sign-in", visitor.At.AbsolutePath, StringComparison.Ordinal);
        return visitor;
    }

    public Task<Visitor> SecretariatAsync(string language = "en") => SignInAsync(null, PostFunction.Officer, language);

    public Task<Visitor> FocalPointAsync(string partner, string language = "en") => SignInAsync(partner, PostFunction.FocalPoint, language);

    /// <summary>An account with a holding from the day before today; several persons may hold posts of one kind.</summary>
    /// <returns>The address to sign in with.</returns>
    public async Task<string> AddAccountAsync(string? partner, PostFunction function)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MogranDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), Name = $"{partner ?? "Secretariat"} {function}" };
        (account.UserName, account.Email) = (account.Id.ToString("N"), $"{account.Id:N}@example.org");
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today;
        await db.WriteAsync(async () =>
        {
            Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
            var post = await db.Set<Post>().FirstOrDefaultAsync(known => known.PartnerCode == partner && known.Function == function);
            if (post is null) db.Add(post = new Post { PartnerCode = partner, Function = function });
            db.Add(new Holding { PostId = post.Id, AccountId = account.Id, From = today.AddDays(-1) });
        });
        return account.Email;
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Serving.DataFolder, recursive: true);
    }
}
