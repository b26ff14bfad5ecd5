using Mogran.Decisions;
using Mogran.Partners;
using Mogran.Reports;
using Mogran.Tests.Site;

namespace Mogran.Tests.Decisions;

/// <summary>The served Khartoum profile with its first draft; France is in the chair on the day, Egypt and Italy take part.</summary>
sealed class SilenceSite : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    readonly TestSite site;

    SilenceSite(TestSite site, StoppedClock clock) => (this.site, Clock) = (site, clock);

    public StoppedClock Clock { get; }
    public TestSite Site => site;

    public static async Task<SilenceSite> StartAsync()
    {
        var clock = new StoppedClock(Start);
        var site = await TestSite.StartAsync(clock);
        await using var db = site.Open();
        if (!db.Set<Edition>().Any()) await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, null, Start));
        return new(site, clock);
    }

    public Task<Visitor> ChairAsync(string language = "en") => site.SignInAsync("FR", PostFunction.Signatory, language);

    public Task<Visitor> SignatoryAsync(string partner, string language = "en") => site.SignInAsync(partner, PostFunction.Signatory, language);

    /// <summary>Opens silence until Friday 4 December 2026, 18:00 in Cairo, by the forms; the path of its board.</summary>
    public async Task<string> OpenAsync(Visitor chair, string day = "2026-12-04", string hour = "18:00")
    {
        await chair.GetAsync("/decisions/open");
        await chair.SubmitAsync("main form", ("Day", day), ("Hour", hour), ("Zone", "Africa/Cairo"));
        Assert.NotNull(chair.Page.QuerySelector(".waits form"));
        await chair.SubmitAsync(".waits form");
        Assert.Contains("/decisions/", chair.At.AbsolutePath, StringComparison.Ordinal);
        return chair.At.AbsolutePath[3..];
    }

    public Decision Decision()
    {
        using var db = site.Open();
        return db.Set<Decision>().Single();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
