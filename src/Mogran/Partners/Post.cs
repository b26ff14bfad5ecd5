using Mogran.Shared;

namespace Mogran.Partners;

public enum PostFunction { FocalPoint, Alternate, Validator, Signatory, Contact, Officer }

/// <summary>A partner's function. It is not a person: when the person goes, drafts and duties stay with the post.</summary>
public sealed class Post
{
    public Id<Post> Id { get; private init; } = Id<Post>.New();

    /// <summary>Partner the post belongs to; null for an officer of the Secretariat.</summary>
    public string? PartnerCode { get; init; }
    public required PostFunction Function { get; init; }
    public Multilingual Title { get; set; } = Multilingual.None;

    /// <summary>A post whose id was given out before it is made, so that a repeated request makes one.</summary>
    public static Post Of(Id<Post> id, string? partnerCode, PostFunction function) => new() { Id = id, PartnerCode = partnerCode, Function = function };
}

/// <summary>A person in a post from a day to a day, both included. The person is an account, known here by its id alone.</summary>
public sealed class Holding
{
    public Id<Holding> Id { get; private init; } = Id<Holding>.New();
    public required Id<Post> PostId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);
}
