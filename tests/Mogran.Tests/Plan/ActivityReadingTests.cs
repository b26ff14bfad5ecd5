using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Tests.Gathering;

namespace Mogran.Tests.Plan;

/// <summary>What is read with plain SQL is what Entity Framework reads.</summary>
public sealed class ActivityReadingTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Activities_are_read_as_the_model_has_them(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, RandomFile.Make(new Random(11)).ToXml("a.xml"));
        await Ready.ImportAsync(database, RandomFile.Make(new Random(11)).Changed(new Random(12)).ToXml("b.xml"));
        await using var db = database.Open();
        var modelled = await db.Set<Activity>().AsNoTracking().AsSplitQuery()
            .Include(one => one.Identifiers).Include(one => one.Organisations).Include(one => one.Places).Include(one => one.Sectors).ToListAsync();

        var headers = (await db.HeadersByKeyAsync([.. modelled.Select(one => one.Key)])).ToDictionary(one => one.Id);
        var told = await db.ToldAsync([.. modelled.Select(one => one.Id)]);

        Assert.Equal((modelled.Count, modelled.Count), (headers.Count, told.Count));
        Assert.Contains(modelled, one => one.Elsewhere.Count > 0);
        foreach (var one in modelled)
        {
            Assert.Equal(Row(one), Row(headers[one.Id]));
            Assert.Equal(Row(one), Row(told[one.Id]));
            Assert.Equal(one.Identifiers.Select(part => $"{part.Type} {part.Reference} {part.Origin}").Order(), told[one.Id].Identifiers.Select(part => $"{part.Type} {part.Reference} {part.Origin}").Order());
            Assert.Equal(one.Organisations.Select(Told).Order(), told[one.Id].Organisations.Select(Told).Order());
            Assert.Equal(one.Places.Select(Told).Order(), told[one.Id].Places.Select(Told).Order());
            Assert.Equal(one.Sectors.Select(Told).Order(), told[one.Id].Sectors.Select(Told).Order());
        }
    }

    static object?[] Row(Activity activity) => ActivityBulk.Activities.Values(activity, default);

    static string Told(ActivityOrganisation part) => $"{part.ActivityId} {part.Role} {part.Name} {part.Identifier} {part.PartnerCode} {part.Origin}";

    static string Told(ActivityPlace part) => $"{part.ActivityId} {part.CountryCode} {part.RegionCode} {part.Vocabulary} {part.Name} {part.Percentage} {part.Origin}";

    static string Told(ActivitySector part) => $"{part.ActivityId} {part.Vocabulary} {part.Code} {part.Name} {part.Percentage} {part.Origin}";
}
