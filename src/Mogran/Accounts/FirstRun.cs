using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>The first way in: where nobody has an account yet, a one-time link for an officer of the Secretariat. No password is ever preset.</summary>
public static class FirstRun
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    /// <returns>The link's secret; null when somebody has an account, so that a restart lets nobody in.</returns>
    public static Task<string?> InviteAsync(MogranDb db, DateTimeOffset now) => db.WriteAsync(async () =>
    {
        if (await db.Set<Account>().AnyAsync()) return null;

        var officer = await db.Set<Post>().FirstOrDefaultAsync(post => post.PartnerCode == null && post.Function == PostFunction.Officer);
        if (officer is null) db.Add(officer = new Post { Function = PostFunction.Officer });
        return await db.InviteAsync(officer.Id, now, ValidFor);
    });
}
