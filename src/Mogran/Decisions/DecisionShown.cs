using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>A decision as a page shows it at an instant, with the edition it is about.</summary>
public sealed record DecisionShown(Decision Decision, DecisionState State, int Number, int Draft)
{
    /// <summary>Path of the edition's page, without the language: an adopted one has an address of its own.</summary>
    public string EditionPath => State is DecisionState.Adopted ? $"/reports/{Number}" : $"/reports/{Number}/drafts/{Draft}";

    public string Path => $"/decisions/{Decision.Id}";

    /// <summary>What is adopted is public; everything else is among those who hold posts.</summary>
    public bool IsSeenBy(Standing standing) => State is DecisionState.Adopted || standing.IsPartner;

    /// <summary>Who answered what is for the states it was put to, the Chair and the Secretariat.</summary>
    public bool VoicesAreSeenBy(Standing standing) => standing.IsSecretariat || standing.IsChair
        || standing.Posts.Any(post => post.PartnerCode is { } code && Decision.IsEntitled(code));

    /// <summary>The partners for which the person may answer.</summary>
    public IReadOnlyList<string> AnswersOf(Standing standing) => [.. standing.SignsFor.Where(Decision.IsEntitled)];

    /// <summary>Latest first.</summary>
    public static async Task<IReadOnlyList<DecisionShown>> AllAsync(MogranDb db, DateTimeOffset now)
    {
        var editions = await db.Set<Edition>().Select(edition => new { edition.Id, edition.Number, edition.Draft }).ToDictionaryAsync(edition => edition.Id);
        return [.. (await db.Set<Decision>().AsNoTracking().ToListAsync()).OrderByDescending(decision => decision.OpenedAt)
            .Select(decision => new DecisionShown(decision, decision.StateAt(now), editions[decision.EditionId].Number, editions[decision.EditionId].Draft))];
    }

    public static async Task<DecisionShown?> FindAsync(MogranDb db, Id<Decision> id, DateTimeOffset now)
    {
        if (await db.Set<Decision>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id) is not { } decision) return null;
        var edition = await db.Set<Edition>().Where(known => known.Id == decision.EditionId).Select(known => new { known.Number, known.Draft }).SingleAsync();
        return new(decision, decision.StateAt(now), edition.Number, edition.Draft);
    }
}

/// <summary>Names of partners on a day, as a page writes them.</summary>
public sealed record PartnerNames(IReadOnlyDictionary<string, Partner> Partners, DateOnly Day)
{
    public Multilingual this[string code] => Partners.TryGetValue(code, out var partner) ? partner.NameOn(Day).Short : new() { En = code };

    /// <summary>In protocol order of the language at hand.</summary>
    public IEnumerable<Multilingual> InOrder(IEnumerable<string> codes) =>
        codes.Where(Partners.ContainsKey).Select(code => Partners[code]).InOrder(Language.Current, Day).Select(partner => partner.NameOn(Day).Short);
}
