using Microsoft.AspNetCore.Authorization;

namespace Mogran.Accounts;

/// <summary>
/// The doors of the site, as policy names. Everything is closed unless its page says otherwise: a page is public by
/// [AllowAnonymous], or names one of these.
/// </summary>
public static class Permission
{
    /// <summary>Anyone who holds a post today.</summary>
    public const string Partner = nameof(Partner);

    /// <summary>Anyone with an account, also one who holds no post today.</summary>
    public const string SignedIn = nameof(SignedIn);
    public const string Secretariat = nameof(Secretariat);
    public const string Chair = nameof(Chair);

    public static void Configure(AuthorizationOptions options)
    {
        Add(options, Partner, standing => standing.IsPartner);
        Add(options, SignedIn, standing => standing.IsSignedIn);
        Add(options, Secretariat, standing => standing.IsSecretariat);
        Add(options, Chair, standing => standing.IsChair);
        options.FallbackPolicy = options.GetPolicy(Partner);
        options.DefaultPolicy = options.GetPolicy(Partner)!;
    }

    static void Add(AuthorizationOptions options, string name, Func<Standing, bool> allows) =>
        options.AddPolicy(name, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && allows(http.Standing)));
}
