using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Decisions;
using Mogran.Demo;
using Mogran.Gathering;
using Mogran.Monitoring;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Tests;
using Mogran.Tests.Site;

namespace Mogran.Browser.Tests;

/// <summary>The demo has content for every page, and never mixes with a real dialogue.</summary>
public sealed class DemoTests(DemoSite demo)
{
    [Fact]
    public async Task Has_a_return_in_every_state()
    {
        await using var db = demo.Open();
        var returns = await db.ReturnsAsync((await db.LatestRoundAsync())!.Id);

        Assert.Equal(Enum.GetValues<ReturnState>(), returns.Select(answer => answer.State).Distinct().Order());
    }

    [Fact]
    public async Task Has_an_adopted_edition_and_a_silence_that_runs()
    {
        await using var db = demo.Open();
        var now = TimeProvider.System.GetUtcNow();
        var decisions = await db.Set<Decision>().AsNoTracking().ToListAsync();

        Assert.Equal([DecisionState.Adopted, DecisionState.Open], decisions.OrderBy(one => one.OpenedAt).Select(one => one.StateAt(now)));
        Assert.All(decisions, decision => Assert.NotEmpty(decision.Voices));
    }

    [Fact]
    public async Task Has_suggestions_to_judge_and_says_that_they_are_invented()
    {
        await using var db = demo.Open();

        Assert.NotEqual(0, await db.Set<Suggestion>().CountAsync(guess => guess.Verdict == Verdict.Open));
        var entries = await db.Set<Entry>().Where(entry => entry.Confirmation == Confirmation.Corrected).ToListAsync();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Matches("nvented|nventé|مخترع", (entry.Words ?? "") + entry.Reason));
    }

    [Fact]
    public async Task Lets_every_role_be_entered()
    {
        await using var db = demo.Open();
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        List<Standing> standings = [];
        foreach (var account in accounts) standings.Add(await Presence.StandingAsync(db, account.Id, today));

        Assert.All(accounts, account => Assert.True(account.IsDemo && account.PasswordHash is null));
        Assert.Contains(standings, standing => standing.IsSecretariat);
        Assert.Contains(standings, standing => standing.IsChair);
        Assert.Superset(new HashSet<string> { "DE", "EG", "ET", "FR", "SD", "TN" }, standings.SelectMany(standing => standing.ReportsFor).ToHashSet());
        using var visitor = new Visitor(demo.Address, "en");
        await visitor.GetAsync("/demo");
        Assert.Equal(accounts.Count, visitor.Page.QuerySelectorAll("main form").Length);
    }

    [Fact]
    public async Task Is_not_made_in_a_folder_that_holds_a_real_dialogue()
    {
        await using var site = await TestSite.StartAsync();
        var profile = new ProfileFolder(Repository.Path("profiles", "khartoum"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => DemoFolder.PrepareAsync(site.Serving.DataFolder, profile, TimeProvider.System));

        await using var db = site.Open();
        Assert.False(await db.Set<Account>().AnyAsync(account => account.IsDemo));
    }
}
