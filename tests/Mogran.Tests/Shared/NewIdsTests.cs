using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Shared;

/// <summary>UUIDs of version 7 as RFC 9562 has them, each different, each after the one before.</summary>
public sealed class NewIdsTests
{
    [Fact]
    public void Each_sorts_after_the_one_before_however_many_are_made_in_an_instant()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        List<string> ids = [.. Enumerable.Range(0, 20_000).Select(_ => Id<Activity>.New().ToString())];

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(('7', true), (id[14], id[19] is '8' or '9' or 'a' or 'b')));
        Assert.InRange(Convert.ToInt64(ids[0][..8] + ids[0][9..13], 16), before, before + 10_000);
    }

    [Fact]
    public async Task What_follows_the_instant_cannot_be_guessed_and_is_made_by_each_thread_for_itself()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 5_000).Select(_ => Id<Activity>.New()).ToList())));

        Assert.Equal(40_000, made.SelectMany(ids => ids).Distinct().Count());
        // The last 62 bits, a letter each: every one of them has about as many of each digit.
        var letters = made.SelectMany(ids => ids).SelectMany(id => id.ToString()[24..]).GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(16, letters.Count);
        Assert.All(letters.Values, count => Assert.InRange(count, 29_000, 31_000));
    }
}
