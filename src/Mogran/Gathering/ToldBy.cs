using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The imports that told of an activity. An activity's page calls it by name: gathering is above the plan.</summary>
public sealed class ToldBy(MogranDb db) : ViewComponent
{
    const int Most = 40;
    const int MostRecords = 1_000;

    public async Task<IViewComponentResult> InvokeAsync(Id<Activity> activity)
    {
        var told = await (
            from record in db.Set<GatheredRecord>()
            join import in db.Set<Import>() on record.ImportId equals import.Id
            where record.ActivityId == activity
            orderby import.At descending, record.Id
            select new ToldIn(import.Id, import.FileName, record.Locator, import.At)).Take(MostRecords).ToListAsync();
        // A sheet of results has many rows about one activity: it is named once, with the first of them.
        return View("/Gathering/Web/_ToldBy.cshtml", told.DistinctBy(one => one.Import).Take(Most).ToList());
    }
}

/// <summary>A record of an import that tells of the activity.</summary>
public sealed record ToldIn(Id<Import> Import, string FileName, string Locator, DateTimeOffset At);
