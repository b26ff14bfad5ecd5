using Mogran.Shared;

namespace Mogran.Browser.Tests.Pages;

/// <summary>The budgets of every page of the site, public or signed in, in English, French and Arabic.</summary>
public sealed class EveryPageTests(AllPages pages) : IClassFixture<AllPages>
{
    const long MostBytes = 30 * 1024;
    const int MostRequests = 4;
    const int Narrow = 320;

    [Fact]
    public async Task Has_an_address_to_look_at_in_this_test()
    {
        var (_, missing) = await pages.SamplesAsync();

        Assert.Empty(missing);
    }

    [Fact]
    public Task Answers_as_it_should() => NoneAsync(seen => seen.Status != seen.Sample.Status, seen => $"status {seen.Status}");

    [Fact]
    public Task Costs_at_most_30_KB_over_the_wire() => NoneAsync(seen => seen.Bytes is > MostBytes or 0, seen => $"{seen.Bytes} bytes");

    [Fact]
    public Task Costs_at_most_four_requests() => NoneAsync(seen => seen.Requests is > MostRequests or 0, seen => $"{seen.Requests} requests");

    [Fact]
    public Task Needs_no_script() => NoneAsync(seen => seen.Scripts > 0, seen => $"{seen.Scripts} scripts");

    [Fact]
    public Task Names_its_language_and_its_direction() => NoneAsync(
        seen => seen.Lang != seen.Language || seen.Dir != (seen.Language == "ar" ? "rtl" : "ltr"), seen => $"lang={seen.Lang} dir={seen.Dir}");

    [Fact]
    public Task Has_one_heading_of_the_first_rank() => NoneAsync(seen => seen.Headings != 1, seen => $"{seen.Headings} headings");

    [Fact]
    public Task Lacks_no_words_in_its_language() => NoneAsync(seen => seen.MissingWords.Count > 0, seen => string.Join(", ", seen.MissingWords));

    [Fact]
    public Task Fits_a_phone_and_400_per_cent() => NoneAsync(seen => seen.Width is > Narrow or 0, seen => $"{seen.Width} pixels wide");

    [Fact]
    public Task Leaves_out_on_a_phone_what_is_empty() => NoneAsync(seen => seen.Blanks.Count > 0, seen => string.Join(", ", seen.Blanks.Take(5)));

    [Fact]
    public Task Gives_axe_nothing_to_find() => NoneAsync(seen => seen.Axe.Count > 0, seen => string.Join("\n    ", seen.Axe));

    async Task NoneAsync(Func<Seen, bool> wrong, Func<Seen, string> why)
    {
        var seen = await pages.SeenAsync();

        Assert.NotEmpty(seen);
        Assert.Equal(Language.All.Count, seen.Select(one => one.Language).Distinct().Count());
        var found = seen.Where(wrong).Select(one => $"{one.Language} {one.Sample}: {why(one)}").ToList();
        Assert.True(found.Count == 0, $"{found.Count} of {seen.Count}:\n  {string.Join("\n  ", found)}");
    }
}
