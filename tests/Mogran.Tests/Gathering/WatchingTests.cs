using System.Net;
using System.Net.Security;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class WatchingTests
{
    static readonly DateTimeOffset Start = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    readonly Moving clock = new(Start);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_folder_is_looked_at_when_it_is_due_and_only_what_changed_is_read(string kind)
    {
        await using var database = await Ready.Async(kind);
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        File.WriteAllText(Path.Combine(folder, "p.csv"), "id,title\nA,One\nB,Two\n");
        using var addresses = AddressReading.Guarded();
        var watching = Watching(database, addresses);
        var watch = await AddAsync(database, folder, WatchRule.Apply);

        Assert.Equal((1, WatchState.Good), (await watching.LookAtDueAsync(), (await OneAsync(database)).State));
        Assert.Equal(2, await ActivitiesAsync(database));
        Assert.Equal((clock.Now, clock.Now, clock.Now.AddHours(1)), ((await OneAsync(database)).GoodAt, (await OneAsync(database)).ChangedAt, (await OneAsync(database)).NextAt));

        clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(0, await watching.LookAtDueAsync());
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await watching.LookAtDueAsync());
        Assert.Equal(Start, (await OneAsync(database)).ChangedAt);
        await using (var db = database.Open()) Assert.Equal(("clock", 1), ((await db.Set<Import>().SingleAsync()).By, await db.Set<Import>().CountAsync()));

        // A broken file fails and what it said before stands; mended, it is good again.
        File.WriteAllText(Path.Combine(folder, "p.csv"), "nothing\nof\nthis\n");
        await watching.LookAsync(watch.Id);
        var failing = await OneAsync(database);
        Assert.Equal((WatchState.Failing, "NoIdentifierColumn"), (failing.State, failing.Failures.Single().Code));
        Language.English.Use();
        Assert.StartsWith("p.csv, row 1: ", FindingInWords.Of(failing, failing.Failures.Single()), StringComparison.Ordinal);
        Assert.Equal((2, clock.Now), (await ActivitiesAsync(database), failing.GoodAt));
        clock.Now += TimeSpan.FromHours(1);
        await watching.LookAtDueAsync();
        Assert.Equal(WatchState.Failing, (await OneAsync(database)).State);
        Assert.NotEqual(clock.Now, (await OneAsync(database)).GoodAt);
        File.WriteAllText(Path.Combine(folder, "p.csv"), "id,title\nA,One\nB,Two\nC,Three\n");
        await watching.LookAsync(watch.Id);
        Assert.Equal((WatchState.Good, 3), ((await OneAsync(database)).State, await ActivitiesAsync(database)));

        Directory.Move(folder, folder + "-away");
        await watching.LookAsync(watch.Id);
        var gone = await OneAsync(database);
        Assert.Equal(("WatchNoFolder", "There is no such folder."), (gone.Failures.Single().Code, FindingInWords.Of(gone, gone.Failures.Single())));
        Assert.Equal(3, await ActivitiesAsync(database));
    }

    [Fact]
    public async Task A_file_without_anything_of_what_was_there_waits_for_a_person_even_where_changes_are_applied()
    {
        await using var database = await Ready.Async("sqlite");
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        void Write(string publisher) => File.WriteAllText(
            Path.Combine(folder, "p.csv"), "id,title\n" + string.Concat(Enumerable.Range(1, 12).Select(number => $"{publisher}-{number},Work of {publisher}\n")));
        using var addresses = AddressReading.Guarded();
        var watching = Watching(database, addresses);
        var watch = await AddAsync(database, folder, WatchRule.Apply);
        Write("A");
        await watching.LookAsync(watch.Id);
        Write("Another");
        await watching.LookAsync(watch.Id);

        var waiting = await OneAsync(database);
        Assert.Equal((WatchState.Waiting, 12), (waiting.State, await ActivitiesAsync(database)));
        Assert.Equal(new Counts(12, 12, 0, 0, 0, 12), waiting.Files.Single().Waiting!.Counts);
        var shown = Diff.Unpacked(waiting.Files.Single().Waiting!.Diff).Digest;
        Assert.True((await watching.ApplyAsync(waiting.Files.Single().Id, shown, letGo: false, "secretariat"))!.Kept);
        Assert.Equal((WatchState.Good, 24), ((await OneAsync(database)).State, await ActivitiesAsync(database)));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_changed_waits_for_a_person_and_is_applied_as_it_was_shown(string kind)
    {
        await using var database = await Ready.Async(kind);
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        var path = Path.Combine(folder, "p.csv");
        File.WriteAllText(path, "id,title\nA,One\n");
        using var addresses = AddressReading.Guarded();
        var watching = Watching(database, addresses);
        var watch = await AddAsync(database, folder, WatchRule.Wait);

        await watching.LookAsync(watch.Id);
        var waiting = await OneAsync(database);
        Assert.Equal((WatchState.Waiting, 0), (waiting.State, await ActivitiesAsync(database)));
        var file = waiting.Files.Single();
        Assert.Equal(1, file.Waiting!.Counts.New);

        // The file changes before the person says yes: what it would do now waits instead.
        File.WriteAllText(path, "id,title\nA,One\nB,Two\n");
        var stale = await watching.ApplyAsync(file.Id, Diff.Unpacked(file.Waiting.Diff).Digest, letGo: false, "secretariat");
        Assert.Equal("OtherThanShown", stale!.Findings[0].Code);
        file = (await OneAsync(database)).Files.Single();
        Assert.Equal((2, 0), (file.Waiting!.Counts.New, await ActivitiesAsync(database)));

        Assert.True((await watching.ApplyAsync(file.Id, Diff.Unpacked(file.Waiting.Diff).Digest, letGo: false, "secretariat"))!.Kept);
        Assert.Equal(2, await ActivitiesAsync(database));
        Assert.Null(await watching.ApplyAsync(file.Id, "", letGo: false, "secretariat"));
        await watching.LookAsync(watch.Id);
        Assert.Equal(WatchState.Good, (await OneAsync(database)).State);

        File.WriteAllText(path, "id,title\nA,Other\nB,Two\n");
        await watching.LookAsync(watch.Id);
        await watching.DismissAsync(file.Id);
        await watching.LookAsync(watch.Id);
        Assert.Equal(WatchState.Good, (await OneAsync(database)).State);
        await using var db = database.Open();
        await Watches.RemoveAsync(db, Ready.RecorderOf(database), watch.Id, "secretariat");
        Assert.Equal((0, 2), (await db.Set<WatchedFile>().CountAsync(), await ActivitiesAsync(database)));
        Assert.Equal(["source.watched", "activities.imported", "source.unwatched"], await db.Set<RecordEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Act).ToListAsync());
    }

    [Fact]
    public async Task An_address_is_read_again_only_when_it_says_that_it_changed_and_leads_nowhere_else()
    {
        await using var database = await Ready.Async("sqlite");
        await using var host = await PublishersServer.StartAsync();
        using var addresses = new AddressReading(new()
        {
            AllowAutoRedirect = false, SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        });
        var watching = Watching(database, addresses);
        new AllowedSources(database.Database).Allow(host.At("/data"));
        var watch = await AddAsync(database, host.At("/data/p.csv"), WatchRule.Apply);

        host.Content = "id,title\nA,One\n";
        await watching.LookAsync(watch.Id);
        await watching.LookAsync(watch.Id);
        Assert.Equal(1, await ActivitiesAsync(database));
        Assert.Equal([200, 304], host.Answered);

        host.Content = "id,title\nA,One\nB,Two\n";
        await watching.LookAsync(watch.Id);
        await using (var db = database.Open())
            Assert.Equal((2, host.At("/data/p.csv")), (await ActivitiesAsync(database), (await db.Set<Mogran.Library.Source>().SingleAsync()).Code));

        foreach (var (status, location, code) in new[] { (503, null, "AddressAnswers"), (302, "https://elsewhere.example/", "AddressRedirects"), (302, "/private", "AddressRedirects") })
        {
            (host.Status, host.Location) = (status, location);
            await watching.LookAsync(watch.Id);
            Assert.Equal(code, (await OneAsync(database)).Failures.Single().Code);
        }

        (host.Status, host.Location) = (302, host.At("/data/moved/p.csv"));
        await watching.LookAsync(watch.Id);
        Assert.Equal(WatchState.Good, (await OneAsync(database)).State);
        Assert.Equal(2, await ActivitiesAsync(database));
    }

    [Fact]
    public async Task The_guard_connects_to_nothing_private_whatever_its_name()
    {
        await using var host = await PublishersServer.StartAsync();
        using var addresses = AddressReading.Guarded();
        var target = Path.GetTempFileName();

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            addresses.ReadAsync(new(host.At("/data/p.csv")), null, _ => true, target, default));

        Assert.Equal("AddressNotPublic", refused.Problem.Code);
        Assert.Empty(host.Answered);
        File.Delete(target);
    }

    [Theory]
    [InlineData("8.8.8.8", true), InlineData("2606:4700::1111", true), InlineData("127.0.0.1", false), InlineData("10.1.2.3", false), InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false), InlineData("169.254.169.254", false), InlineData("100.64.0.1", false), InlineData("0.0.0.0", false), InlineData("255.255.255.255", false)]
    [InlineData("::1", false), InlineData("::", false), InlineData("fe80::1", false), InlineData("fd00::1", false), InlineData("::ffff:127.0.0.1", false), InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false), InlineData("2002:7f00:1::", false), InlineData("2001:db8::1", false), InlineData("ff02::1", false)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool expected) => Assert.Equal(expected, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task Only_what_the_installer_allows_is_watched()
    {
        await using var database = await Ready.Async("sqlite");
        await using var db = database.Open();
        var allowed = new AllowedSources(database.Database);
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        async Task<string?> TryAsync(string address, double hours = 1)
        {
            try
            {
                await Watches.AddAsync(db, Ready.RecorderOf(database), allowed, address, TimeSpan.FromHours(hours), WatchRule.Wait, "secretariat", Start);
                return null;
            }
            catch (RefusedException refused)
            {
                return refused.Problem.Code;
            }
        }

        Assert.Equal("WatchNotAllowed", await TryAsync("https://example.org/a.xml"));
        Assert.Equal("WatchNotAllowed", await TryAsync(folder));
        allowed.Allow("https://example.org/data/");
        allowed.Allow(folder);
        Assert.Equal("WatchNotHttps", await TryAsync("http://example.org/data/a.xml"));
        Assert.Equal("WatchNotHttps", await TryAsync("in"));
        Assert.Equal("WatchNotAllowed", await TryAsync("https://example.org.evil.example/data/a.xml"));
        Assert.Equal("WatchNotAllowed", await TryAsync("https://user@example.org/data/a.xml"));
        Assert.Equal("WatchNotAllowed", await TryAsync("https://example.org/data/../secret.xml"));
        Assert.Equal("WatchNotAllowed", await TryAsync("https://example.org:8443/data/a.xml"));
        Assert.Equal("WatchNotAllowed", await TryAsync(folder + "/../"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "out"), "/etc");
        Assert.Equal("WatchNotAllowed", await TryAsync(Path.Combine(folder, "out")));
        Assert.Equal("WatchNotAllowed", await TryAsync(Path.Combine(folder, "out", "ssl")));
        Assert.Equal("WatchNoFolder", await TryAsync(Path.Combine(folder, "none")));
        Assert.Equal("WatchEvery", await TryAsync(folder, 0.01));
        Assert.Null(await TryAsync(folder));
        Assert.Equal("WatchTwice", await TryAsync(folder + "/"));
        Assert.Null(await TryAsync("https://example.org/data/a.xml"));
    }

    Watching Watching(TestDatabase database, AddressReading addresses) => new(
        database.Database, new(database.Database, Ready.RecorderOf(database), clock), new(database.Database), addresses, Ready.Cited(), clock);

    async Task<Watch> AddAsync(TestDatabase database, string address, WatchRule rule)
    {
        await using var db = database.Open();
        var allowed = new AllowedSources(database.Database);
        if (!address.Contains("://", StringComparison.Ordinal)) allowed.Allow(address);
        return await Watches.AddAsync(db, Ready.RecorderOf(database), allowed, address, TimeSpan.FromHours(1), rule, "secretariat", clock.Now);
    }

    static async Task<Watch> OneAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<Watch>().AsNoTracking().Include(watch => watch.Files).SingleAsync();
    }

    static async Task<int> ActivitiesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<Activity>().CountAsync();
    }

    sealed class Moving(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
