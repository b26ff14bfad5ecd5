using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>One-time links by which posts are taken up. A link's secret is shown once; only its hash is kept.</summary>
public static class Invitations
{
    /// <summary>Bounds what a visitor may make us hash; a real secret has 43 characters.</summary>
    const int LongestSecret = 64;

    extension(MogranDb db)
    {
        /// <summary>Makes a link for a post; links for it that nobody used end with that. Call inside a write.</summary>
        /// <returns>The link's secret: 32 random bytes in base64url.</returns>
        public async Task<string> InviteAsync(Id<Post> post, DateTimeOffset now, TimeSpan validFor)
        {
            await db.WithdrawInvitationsAsync(post);
            var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            db.Add(new Invitation { SecretHash = HashOf(secret), PostId = post, MadeAt = now, ExpiresAt = now + validFor });
            return secret;
        }

        /// <summary>Ends every unused link for a post. Call inside a write.</summary>
        public async Task WithdrawInvitationsAsync(Id<Post> post) =>
            db.RemoveRange(await db.Set<Invitation>().Where(made => made.PostId == post && made.UsedAt == null).ToListAsync());

        /// <summary>The invitation a link stands for, open or not; null when there is none.</summary>
        public async Task<Invitation?> InvitationAsync(string secret)
        {
            if (secret.Length > LongestSecret) return null;
            var hash = HashOf(secret);
            return await db.Set<Invitation>().SingleOrDefaultAsync(made => made.SecretHash == hash);
        }
    }

    static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
