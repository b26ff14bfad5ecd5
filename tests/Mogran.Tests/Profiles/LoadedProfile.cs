using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Profiles;

/// <summary>A database after a first start with the Khartoum profile, shared by tests that only read.</summary>
public sealed class LoadedProfile : IAsyncLifetime
{
    TestDatabase made = null!;

    public MogranDb Open() => made.Open();

    public async ValueTask InitializeAsync() => made = await TestDatabase.WithProfileAsync("sqlite");

    public ValueTask DisposeAsync() => made.DisposeAsync();
}
