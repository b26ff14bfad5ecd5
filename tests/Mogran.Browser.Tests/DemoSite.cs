using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mogran.Demo;
using Mogran.Site;
using Mogran.Storage;
using Mogran.Tests;

[assembly: AssemblyFixture(typeof(Mogran.Browser.Tests.DemoSite))]

namespace Mogran.Browser.Tests;

/// <summary>The demo as "mogran demo" serves it, once for the whole run, on a port of its own. Tests only read it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("mogran-demo-").FullName, "data-demo");
    WebApplication? site;

    public Uri Address => new(Site.Urls.First());

    public IServiceProvider Services => Site.Services;

    WebApplication Site => site ?? throw new InvalidOperationException("The site starts with the run.");

    public MogranDb Open() => Database.In(folder).Open();

    public async ValueTask InitializeAsync()
    {
        await DemoFolder.PrepareAsync(folder, new(Repository.Path("profiles", "khartoum")), TimeProvider.System);
        site = Server.Build(new(folder, "http://127.0.0.1:0", Demo: true));
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }
}
