using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class PublishersTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_source_that_does_not_say_who_published_it_has_the_reporting_organisation_of_what_it_tells(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, GatheredFile.Of("own.xml", Encoding.UTF8.GetBytes(
            "<iati-activities version='2.03'><iati-activity><iati-identifier>ZZ-1</iati-identifier><reporting-org ref='ZZ' type='10'><narrative>Ministry of Roads</narrative></reporting-org></iati-activity></iati-activities>")));
        await Ready.ImportAsync(database, Ready.Sheet("about.csv", "id,title\nZZ-1,Border posts\n"));
        await using var db = database.Open();
        var sources = await db.Set<Source>().ToDictionaryAsync(source => source.Title.ToString());

        var publishers = await db.PublishersAsync(100);

        Assert.Equal("Ministry of Roads", publishers[sources["own.xml"].Id]);
        Assert.Null(publishers[sources["about.csv"].Id]);
        Assert.DoesNotContain(sources.Values, source => source.Publisher is not null && publishers.ContainsKey(source.Id));
    }
}
