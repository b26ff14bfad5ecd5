using System.Net;
using Mogran.Tests.Site;

namespace Mogran.Tests.Gathering.Publishing;

public sealed class OpenDataTests
{
    [Fact]
    public async Task Anybody_takes_the_plans_activities_away_and_asks_again_for_nothing_new()
    {
        await using var site = await TestSite.StartAsync();
        using HttpClient visitor = new() { BaseAddress = site.Address };
        foreach (var (path, start) in new[] { ("activities.xml", "<?xml"), ("activities.csv", "\uFEFFiati-identifier,title,"), ("plan/amounts.csv", "\uFEFFiati-identifier,title,element"), ("plan/activities.xml", "<?xml") })
        {
            using var first = await visitor.GetAsync(new Uri("/data/" + path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(await first.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

            using var again = new HttpRequestMessage(HttpMethod.Get, "/data/" + path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await visitor.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

            using var asked = await visitor.SendAsync(new(HttpMethod.Head, "/data/" + path));
            Assert.Equal((HttpStatusCode.OK, first.Headers.ETag, 0), (asked.StatusCode, asked.Headers.ETag, (await asked.Content.ReadAsByteArrayAsync()).Length));
        }
    }
}
