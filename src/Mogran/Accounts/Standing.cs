using Mogran.Partners;

namespace Mogran.Accounts;

/// <summary>What a person may do on a day: the posts held and the seats those posts' partners hold, on that day.</summary>
/// <param name="AccountId">Null for somebody who has not signed in.</param>
/// <param name="Posts">Posts held on the day.</param>
/// <param name="ChairCode">Partner in the chair on the day; null when the chair is vacant or not recorded.</param>
public sealed record Standing(Guid? AccountId, string? Name, IReadOnlyList<Post> Posts, string? ChairCode)
{
    public static readonly Standing Outsider = new(null, null, [], null);

    public bool IsSignedIn => AccountId is not null;

    public bool IsSecretariat => Posts.Any(post => post is { PartnerCode: null, Function: PostFunction.Officer });

    /// <summary>Speaks for the Chair: head or signatory, focal point or alternate of the partner that holds the chair.</summary>
    public bool IsChair => ChairCode is not null && Posts.Any(post => post.PartnerCode == ChairCode
        && post.Function is (PostFunction.Signatory or PostFunction.FocalPoint or PostFunction.Alternate));

    /// <summary>Codes of the partners for which the person fills in returns.</summary>
    public IEnumerable<string> ReportsFor => PartnersWhere(PostFunction.FocalPoint, PostFunction.Alternate, PostFunction.Validator);

    /// <summary>Codes of the partners for which the person may object or state.</summary>
    public IEnumerable<string> SignsFor => PartnersWhere(PostFunction.Signatory, PostFunction.FocalPoint);

    /// <summary>Anyone who holds a post: sees what is shared among partners.</summary>
    public bool IsPartner => Posts.Count > 0;

    IEnumerable<string> PartnersWhere(params PostFunction[] functions) =>
        Posts.Where(post => post.PartnerCode is not null && functions.Contains(post.Function))
            .Select(post => post.PartnerCode!).Distinct();
}
