using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Site;

/// <summary>What a partner stands behind and takes part in. A partner's page calls it by name: texts and plan are above partners.</summary>
public sealed class PartnerDeeds(MogranDb db, Remembered remembered) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string code)
    {
        var adherences = await (
            from adherence in db.Set<Adherence>().AsNoTracking()
            join text in db.Set<Text>() on adherence.TextSlug equals text.Slug
            where adherence.PartnerCode == code
            select new { adherence, text }).ToListAsync();
        var behind = adherences.Where(pair => pair.adherence.Kind is AdherenceKind.Adopted).Select(pair => pair.text.Slug).ToHashSet();
        var reservations = (await db.Set<Reservation>().AsNoTracking().ToListAsync())
            .Where(reservation => reservation.PartnerCodes.Count == 0 ? behind.Contains(reservation.TextSlug) : reservation.PartnerCodes.Contains(code))
            .ToLookup(reservation => reservation.TextSlug);

        return View("/Site/Web/_PartnerDeeds.cshtml", new PartnerDeedsShown(
            code,
            [.. adherences.OrderByDescending(pair => pair.text.AdoptedOn).Select(pair => new TextStoodBehind(pair.text, pair.adherence, [.. reservations[pair.text.Slug]]))],
            await CountAsync("activities of", code, ActivitiesOf(code)),
            await CountAsync("activities in", code, db.Set<ActivityPlace>().Where(place => place.CountryCode == code).Select(place => place.ActivityId).Distinct())));
    }

    Task<int> CountAsync(string what, string code, IQueryable<Id<Activity>> activities) =>
        remembered.GetAsync(db, [nameof(Plan)], (what, code), () => activities.CountAsync());

    // A union of two looks into an index each; with "or" every activity there is would be looked at.
    IQueryable<Id<Activity>> ActivitiesOf(string code) =>
        db.Set<Activity>().Where(activity => activity.PartnerCode == code).Select(activity => activity.Id)
            .Union(db.Set<ActivityOrganisation>().Where(organisation => organisation.PartnerCode == code).Select(organisation => organisation.ActivityId));
}

public sealed record TextStoodBehind(Text Text, Adherence Adherence, IReadOnlyList<Reservation> Reservations);

/// <param name="Activities">How many activities it publishes or takes part in.</param>
/// <param name="InCountry">How many activities have the country among their places.</param>
public sealed record PartnerDeedsShown(string Code, IReadOnlyList<TextStoodBehind> Texts, int Activities, int InCountry);
