using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;

namespace Mogran.Tests.Gathering;

public sealed class QueueTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Enter_takes_the_first_guess_and_the_next_activity_comes()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/queue");
        var (first, left) = (Activity(officer), await WaitingAsync());
        var button = officer.Page.QuerySelectorAll("form.judge li button")[0];
        Assert.True(button.HasAttribute("autofocus"));
        Assert.Equal("1", button.GetAttribute("accesskey"));

        await PressAsync(officer, "Accept", ("suggestion", button.GetAttribute("value")!));

        Assert.NotEqual(first, Activity(officer));
        Assert.Contains("Linked to action", officer.Main, StringComparison.Ordinal);
        Assert.Equal(left - 1, await WaitingAsync());

        // The same once more, as a line that drops may send it.
        await PressAsync(officer, "Accept", first, ("suggestion", button.GetAttribute("value")!));
        await using var db = site.Open();
        Assert.Equal(LinkBasis.Person, (await db.Set<ActivityAction>().SingleAsync(link => link.ActivityId == first)).Basis);
        Assert.Equal(left - 1, await WaitingAsync());
    }

    [Fact]
    public async Task Undo_returns_to_the_very_activity_whatever_was_done_with_it()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/queue");
        var (first, left) = (Activity(officer), await WaitingAsync());
        var guesses = officer.Page.QuerySelectorAll("form.judge li button").Length;
        await using var db = site.Open();
        var other = await db.Set<PlanAction>().Where(action => !db.Set<Suggestion>().Any(guess => guess.ActivityId == first && guess.ActionCode == action.Code))
            .OrderBy(action => action.Order).Select(action => action.Code).FirstAsync();

        foreach (var (verdict, value) in new[] { ("Reject", ""), ("Other", other), ("Skip", "") })
        {
            await PressAsync(officer, verdict, first, ("action", value));
            Assert.NotEqual(first, Activity(officer));
            Assert.Equal(verdict is "Other" ? 1 : 0, await db.Set<ActivityAction>().CountAsync(link => link.ActivityId == first && link.ActionCode == other));
            Assert.Equal(verdict is "Skip" ? left : left - 1, await WaitingAsync());
            await officer.GetAsync(officer.At.PathAndQuery); // a page loaded again still offers it

            await officer.SubmitAsync("main form.done-note");
            Assert.Equal(first, Activity(officer));
            Assert.Equal(guesses, officer.Page.QuerySelectorAll("form.judge li button").Length);
            Assert.Equal(left, await WaitingAsync());
            Assert.False(await db.Set<ActivityAction>().AnyAsync(link => link.ActivityId == first));
        }
    }

    [Fact]
    public async Task An_activity_without_a_title_is_called_by_its_identifier_and_its_tags_in_words()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/queue");
        var first = Activity(officer);
        await using var db = site.Open();
        var activity = await db.Set<Activity>().SingleAsync(one => one.Id == first);
        await db.WriteAsync(() =>
        {
            (activity.Title, activity.Themes) = (Multilingual.None, ["2:16", "border"]);
            activity.Codes = [new(ActivityCodeKind.Tag, "2", "16")];
            return Task.CompletedTask;
        });

        await officer.GetAsync("/gathering/queue");
        Assert.Equal(activity.Identifier, officer.Page.QuerySelector("main h2 a")!.TextContent);
        Assert.Contains("Sustainable Development Goal 16, border", officer.Main, StringComparison.Ordinal);
        await officer.GetAsync("/gathering/suggestions");
        Assert.Contains(officer.Page.QuerySelectorAll("main legend a"), link => link.TextContent == activity.Identifier);
        await officer.GetAsync("/activities?words=" + Uri.EscapeDataString(activity.Identifier));
        Assert.Contains(officer.Page.QuerySelectorAll("tbody th a"), link => link.TextContent == activity.Identifier);
        await officer.GetAsync("/activities/" + activity.Identifier);
        Assert.Equal(activity.Identifier, officer.Heading);
    }

    [Fact]
    public async Task What_is_skipped_comes_back_at_the_end()
    {
        await using var db = site.Open();
        var kept = await db.Waiting().OrderBy(activity => activity.Key).Select(activity => activity.Id).Take(3).ToListAsync();
        await db.Set<Suggestion>().Where(guess => guess.Verdict == Verdict.Open && !kept.Contains(guess.ActivityId)).ExecuteDeleteAsync();
        // However sure its guess is, what is in no partner state comes behind those that are.
        await db.Set<ActivityPlace>().Where(place => kept.Contains(place.ActivityId)).ExecuteUpdateAsync(set => set.SetProperty(place => place.CountryCode, place => place.ActivityId == kept[0] ? null : "KE"));
        await db.Set<Suggestion>().Where(guess => guess.ActivityId == kept[0]).ExecuteUpdateAsync(set => set.SetProperty(guess => guess.Confidence, 1));
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/queue");
        List<Id<Activity>> seen = [];

        for (var turn = 0; turn < 6; turn++)
        {
            seen.Add(Activity(officer));
            await PressAsync(officer, "Skip");
        }

        Assert.Equal(3, seen.Distinct().Count());
        Assert.Equal(seen[..3], seen[3..]);
        Assert.Equal(kept[0], seen[2]);

        var names = await db.Set<Activity>().Where(activity => kept.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id, activity => ActivityAddress.Of(activity.Identifier));
        await officer.GetAsync("/gathering/suggestions");
        Assert.Equal(seen[..3].Select(id => "/en" + names[id]), officer.Page.QuerySelectorAll("main legend a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task No_action_chosen_is_said_and_an_empty_queue_too()
    {
        using var officer = await site.SecretariatAsync();
        await officer.GetAsync("/gathering/queue");
        var first = Activity(officer);

        await PressAsync(officer, "Other", ("action", "no such action"));
        Assert.Equal(first, Activity(officer));
        Assert.Contains("Choose an action of the plan.", officer.Main, StringComparison.Ordinal);

        await using var db = site.Open();
        await db.Set<Suggestion>().ExecuteDeleteAsync();
        await officer.GetAsync("/gathering/queue");
        Assert.Contains("No suggestion waits", officer.Main, StringComparison.Ordinal);
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task The_page_is_short_enough_for_thirty_a_minute(string language)
    {
        using var officer = await site.SecretariatAsync(language);

        await officer.GetAsync("/gathering/queue");
        var keys = officer.Page.QuerySelectorAll("[accesskey]").Select(element => element.GetAttribute("accesskey")).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.InRange(await officer.BytesOverTheWireAsync("/gathering/queue"), 1, 10_000);
    }

    static Id<Activity> Activity(Visitor officer) => Id<Activity>.Parse(((IHtmlInputElement)officer.Page.QuerySelector("form.judge input[name=activity]")!).Value, null);

    async Task<int> WaitingAsync()
    {
        await using var db = site.Open();
        return await db.Waiting().CountAsync();
    }

    static Task PressAsync(Visitor officer, string verdict, params (string Name, string Value)[] more) => PressAsync(officer, verdict, Activity(officer), more);

    static Task PressAsync(Visitor officer, string verdict, Id<Activity> activity, params (string Name, string Value)[] more) =>
        officer.PostAsync($"/gathering/queue?handler={verdict}", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", ((IHtmlInputElement)officer.Page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value), new("activity", activity.ToString()),
                .. more.Select(one => new KeyValuePair<string, string>(one.Name, one.Value))]));
}
