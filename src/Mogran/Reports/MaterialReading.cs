using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Reports;

static class MaterialReading
{
    /// <summary>Reads the facts in a fixed number of queries, however much was gathered.</summary>
    public static async Task<Material> ReadAsync(MogranDb db, Round? round, DateTimeOffset now)
    {
        var commitments = await All<Commitment>(db).Where(commitment => commitment.WithdrawnAt == null).ToListAsync();
        var returns = await ReturnsAsync(db, round);
        return new()
        {
            Dialogue = await db.DialogueAsync(),
            Now = now,
            Domains = [.. (await All<Domain>(db).ToListAsync()).OrderBy(domain => domain.Number == 0).ThenBy(domain => domain.Number)],
            Objectives = await All<Objective>(db).ToDictionaryAsync(objective => objective.Code),
            Actions = await ActionsAsync(db),
            Commitments = [.. commitments.OrderBy(commitment => commitment.TextSlug, StringComparer.Ordinal).ThenBy(commitment => commitment.Order)],
            Indicators = [.. (await All<Indicator>(db).ToListAsync()).OrderBy(indicator => indicator.Code, StringComparer.Ordinal)],
            Texts = await All<Text>(db).ToDictionaryAsync(text => text.Slug),
            Paragraphs = await ParagraphsAsync(db, commitments),
            Partners = await All<Partner>(db).ToDictionaryAsync(partner => partner.Code),
            Participants = await ParticipantsAsync(db, DateOnly.FromDateTime(now.UtcDateTime), returns),
            Sources = await All<Source>(db).ToDictionaryAsync(source => source.Id),
            Progress = await PlanProgress.LoadAsync(db, DateOnly.FromDateTime(now.UtcDateTime), new Told(returns.Where(answer => answer.State is ReturnState.Accepted)).Of),
            Gathered = await GatheredAsync(db),
            Round = round,
            Returns = returns,
        };
    }

    static IQueryable<T> All<T>(MogranDb db) where T : class => db.Set<T>().AsNoTracking();

    static async Task<IReadOnlyList<PlanAction>> ActionsAsync(MogranDb db) =>
        [.. (await All<PlanAction>(db).Where(action => action.WithdrawnAt == null).ToListAsync())
            .OrderBy(action => action.Order).ThenBy(action => action.Code, StringComparer.Ordinal)];

    static async Task<IReadOnlyList<Paragraph>> ParagraphsAsync(MogranDb db, List<Commitment> commitments)
    {
        var slugs = commitments.Select(commitment => commitment.TextSlug).Distinct().ToList();
        var carrying = commitments.Select(commitment => (commitment.TextSlug, commitment.Anchor)).ToHashSet();
        var paragraphs = await All<Paragraph>(db).Where(paragraph => slugs.Contains(paragraph.TextSlug)).ToListAsync();
        return [.. paragraphs
            .Where(paragraph => paragraph.Kind is ParagraphKind.Operative || carrying.Contains((paragraph.TextSlug, paragraph.Anchor)))
            .OrderBy(paragraph => paragraph.TextSlug, StringComparer.Ordinal).ThenBy(paragraph => paragraph.Order)];
    }

    static async Task<IReadOnlyList<string>> ParticipantsAsync(MogranDb db, DateOnly today, IReadOnlyList<Return> returns)
    {
        var process = await All<Body>(db).Where(body => body.Kind == "process").Select(body => body.Code).ToListAsync();
        var seats = await All<Seat>(db).Where(seat => process.Contains(seat.BodyCode)).ToListAsync();
        return [.. seats.Where(seat => seat.HeldOn(today)).Select(seat => seat.PartnerCode)
            .Union(returns.Select(answer => answer.PartnerCode)).Order(StringComparer.Ordinal)];
    }

    static async Task<IReadOnlyDictionary<Id<Source>, int>> GatheredAsync(MogranDb db) =>
        await All<Activity>(db).GroupBy(activity => activity.Origin.Source)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);

    static async Task<IReadOnlyList<Return>> ReturnsAsync(MogranDb db, Round? round)
    {
        if (round is null) return [];
        var returns = await All<Return>(db).Where(answer => answer.RoundId == round.Id)
            .Include(answer => answer.Steps.OrderBy(step => step.Number)).Include(answer => answer.Entries.OrderBy(entry => entry.Order)).AsSplitQuery().ToListAsync();
        return [.. returns.OrderBy(answer => answer.PartnerCode, StringComparer.Ordinal)];
    }
}
