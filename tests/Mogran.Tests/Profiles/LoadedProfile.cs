using Mogran.Profiles;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Profiles;

/// <summary>A database after a first start with the Khartoum profile, shared by tests that only read.</summary>
public sealed class LoadedProfile : IAsyncLifetime
{
    TestDatabase made = null!;

    public MogranDb Open() => made.Open();

    public async ValueTask InitializeAsync()
    {
        made = await TestDatabase.CreateAsync("sqlite");
        await Installation.PrepareAsync(made.Database, new(Repository.Path("profiles", "khartoum")), TimeProvider.System);
    }

    public ValueTask DisposeAsync() => made.DisposeAsync();
}
