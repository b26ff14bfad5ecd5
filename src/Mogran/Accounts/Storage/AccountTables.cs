using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Accounts;

sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("Accounts").HasKey(account => account.Id);
        table.HasIndex(account => account.NormalizedUserName).IsUnique();
        table.HasIndex(account => account.NormalizedEmail);
        table.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        table.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(claim => claim.UserId);
        table.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(login => login.UserId);
        table.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(token => token.UserId);
    }
}

sealed class ClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> table) => table.ToTable("AccountClaims").HasKey(claim => claim.Id);
}

sealed class LoginTable : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> table) =>
        table.ToTable("AccountLogins").HasKey(login => new { login.LoginProvider, login.ProviderKey });
}

sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table) =>
        table.ToTable("AccountTokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
}

sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("Invitations").HasKey(invitation => invitation.Id);
        table.HasIndex(invitation => invitation.SecretHash).IsUnique();
    }
}
