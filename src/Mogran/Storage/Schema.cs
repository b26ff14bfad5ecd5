using Microsoft.EntityFrameworkCore;

namespace Mogran.Storage;

public static class Schema
{
    extension(MogranDb db)
    {
        /// <summary>Creates or upgrades the tables. Forward only.</summary>
        public Task UpgradeAsync() => db.Database.EnsureCreatedAsync();
    }
}
