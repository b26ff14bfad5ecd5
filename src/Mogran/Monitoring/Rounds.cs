using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Questions about rounds and their returns.</summary>
public static class Rounds
{
    extension(MogranDb db)
    {
        public Task<Round?> RoundAsync(int number) => db.Set<Round>().SingleOrDefaultAsync(round => round.Number == number);

        /// <summary>The return of a partner with its steps and entries, tracked.</summary>
        public Task<Return?> ReturnAsync(Id<Round> round, string partner) => Whole(db)
            .SingleOrDefaultAsync(answer => answer.RoundId == round && answer.PartnerCode == partner);

        /// <summary>Every return of a round with its steps, without entries.</summary>
        public Task<List<Return>> ReturnsAsync(Id<Round> round) => db.Set<Return>().AsNoTracking()
            .Include(answer => answer.Steps.OrderBy(step => step.Number)).Where(answer => answer.RoundId == round).ToListAsync();

        /// <summary>
        /// The accepted returns of a round, each with its steps and its entries in their order: what a report may be computed from.
        /// An activity that a partner added bears, once accepted, the identifier of an activity of the plan.
        /// </summary>
        public async Task<IReadOnlyList<Return>> AcceptedReturnsAsync(Id<Round> round) =>
            [.. (await Whole(db).AsNoTracking().Where(answer => answer.RoundId == round).ToListAsync())
                .Where(answer => answer.State is ReturnState.Accepted).OrderBy(answer => answer.PartnerCode, StringComparer.Ordinal)];

        /// <summary>The round opened last; null when none was.</summary>
        public Task<Round?> LatestRoundAsync() => db.Set<Round>().AsNoTracking().OrderByDescending(round => round.Number).FirstOrDefaultAsync();

        /// <summary>Partners that are asked on a day: the states in the body that stands for the process itself.</summary>
        public async Task<IReadOnlyList<string>> AskedOnAsync(DateOnly day)
        {
            var seats = await (
                from seat in db.Set<Seat>().AsNoTracking()
                join body in db.Set<Body>() on seat.BodyCode equals body.Code
                join partner in db.Set<Partner>() on seat.PartnerCode equals partner.Code
                where body.Kind == "process" && partner.Kind == PartnerKind.State
                select seat).ToListAsync();
            return [.. seats.Where(seat => seat.HeldOn(day)).Select(seat => seat.PartnerCode).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    static IQueryable<Return> Whole(MogranDb db) => db.Set<Return>().AsSplitQuery()
        .Include(answer => answer.Steps.OrderBy(step => step.Number)).Include(answer => answer.Entries.OrderBy(entry => entry.Order));
}
