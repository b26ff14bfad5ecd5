using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Library;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The board of watched sources: how each of them is, and adding, removing or looking at one now.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class SourcesPageModel(MogranDb db, Recorder recorder, Watching watching, AllowedSources allowed, TimeProvider time, Phrases<Import> words) : PageModel
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static readonly IReadOnlyList<int> Offered = [1, 6, 24, 168];

    TimeZoneInfo zone = TimeZoneInfo.Utc;

    [TempData] public string? Done { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public int Hours { get; set; } = 24;
    [BindProperty] public WatchRule Rule { get; set; }

    /// <summary>As what it was imported before: see <see cref="GoingOn"/>.</summary>
    [BindProperty] public string? From { get; set; }

    public IReadOnlyList<Watch> Watches { get; private set; } = [];

    /// <summary>Sources that a new one may go on from.</summary>
    public IReadOnlyList<Source> Unwatched { get; private set; } = [];
    public IReadOnlyList<string> Allowed => allowed.Beginnings;

    /// <summary>Names of words, and the instants that are known.</summary>
    public IEnumerable<(string Key, string When)> Times(Watch watch) =>
        new (string Key, DateTimeOffset? At)[] { ("WatchLooked", watch.LookedAt), ("WatchGood", watch.GoodAt), ("WatchChanged", watch.ChangedAt) }
            .Where(one => one.At is not null).Select(one => (one.Key, Print.Instant(one.At!.Value, zone)))
            .Append(("WatchNext", watch.NextAt <= time.Now ? words["WatchDue"] : Print.Instant(watch.NextAt, zone)));

    public string Every(Watch watch) =>
        watch.Every % 60 == 0 ? words.Count("EveryHours", watch.Every / 60) : words.Count("EveryMinutes", watch.Every);

    public static List<WatchedFile> WaitingOf(Watch watch) =>
        [.. watch.Files.Where(file => file.Waiting is not null).OrderBy(file => file.Name, StringComparer.Ordinal)];

    public static string StatusOf(WatchState state) => state switch
    {
        WatchState.Good => "done",
        WatchState.Failing => "late",
        WatchState.Waiting => "part",
        _ => "none",
    };

    public async Task OnGetAsync()
    {
        zone = (await db.DialogueAsync()).TimeZone;
        Watches = await db.Set<Watch>().AsNoTracking().Include(watch => watch.Files).OrderBy(watch => watch.Address).ToListAsync();
        Unwatched = await GoingOn.OfferedAsync(db);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Address) || !Offered.Contains(Hours) || !Enum.IsDefined(Rule)) ModelState.AddModelError(nameof(Address), words["AddressNeeded"]);
        else
            try
            {
                await Gathering.Watches.AddAsync(db, recorder, allowed, Address, TimeSpan.FromHours(Hours), Rule, Offices.Secretariat, time.Now, From ?? GoingOn.SameName);
                return Going("WatchAdded");
            }
            catch (RefusedException refused)
            {
                ModelState.AddModelError(nameof(Address), FindingInWords.Of(refused.Problem, fileKept: false).What);
            }

        db.ChangeTracker.Clear();
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Id<Watch> watch)
    {
        await Gathering.Watches.RemoveAsync(db, recorder, watch, Offices.Secretariat);
        return Going("WatchRemoved");
    }

    public async Task<IActionResult> OnPostCheckAsync(Id<Watch> watch)
    {
        // A large source goes on being read when nobody waits for it any more.
        var looking = Task.Run(() => watching.LookAsync(watch));
        var isOver = await Task.WhenAny(looking, Task.Delay(Patience)) == looking;
        if (isOver) await looking;
        return Going(isOver ? "WatchLookedAt" : "WatchLooking");
    }

    LocalRedirectResult Going(string done)
    {
        Done = words[done];
        return LocalRedirect(Url.Content("~/gathering/sources"));
    }
}
