using Microsoft.AspNetCore.Identity;
using Mogran.Shared;

namespace Mogran.Accounts;

/// <summary>A person who signs in. What they may do follows from the posts they hold on the day, never from the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>ISO 639-1; the language mail and pages begin with.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Made for trying the roles: entered without a password, and only where the site is served as a demo.</summary>
    public bool IsDemo { get; init; }
}

/// <summary>A one-time link by which a person takes up a post; only its hash is kept.</summary>
public sealed class Invitation
{
    public Id<Invitation> Id { get; private init; } = Id<Invitation>.New();

    /// <summary>SHA-256 of the link's secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }
    public required Id<Partners.Post> PostId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;
}
