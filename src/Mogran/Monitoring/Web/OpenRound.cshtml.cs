using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

[Authorize(Policy = Permission.Secretariat)]
public sealed class OpenRoundModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Round> words) : PageModel
{
    [BindProperty] public int Number { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public DateOnly? DueDay { get; set; }
    [BindProperty] public TimeOnly? DueHour { get; set; }
    [BindProperty] public string Zone { get; set; } = "UTC";

    public IReadOnlyList<TimeZoneInfo> Zones { get; private set; } = [];

    /// <summary>How many states will be asked.</summary>
    public int Asked { get; private set; }

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Number = (await db.Set<Round>().MaxAsync(round => (int?)round.Number) ?? 0) + 1;
        Zone = (await db.DialogueAsync()).Zone;
        DueHour = new(18, 0);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        var due = DueAt();
        if (Number is < 1 or > 999) Wrong(nameof(Number), "NumberNeeded");
        if (From is null || To is null || To < From) Wrong(nameof(From), "PeriodNeeded");
        if (due <= time.Now) Wrong(nameof(DueDay), "DueInThePast");
        if (!ModelState.IsValid) return Page();

        var opening = new Opening(Number, From!.Value, To!.Value, due!.Value, Zone);
        if (!await opening.OpenAsync(db, recorder, time.Now) && !await IsTheSameAsync(opening))
        {
            Wrong(nameof(Number), "NumberTaken");
            return Page();
        }

        return Redirect(Url.Content(FormattableString.Invariant($"~/rounds/{Number}")));
    }

    DateTimeOffset? DueAt()
    {
        if (DueDay is not { } day || DueHour is not { } hour)
        {
            Wrong(nameof(DueDay), "DueNeeded");
            return null;
        }

        var fault = DueTime.Of(day, hour, Zone, out var instant);
        if (fault is HourFault.None) return instant;
        ModelState.AddModelError(nameof(DueHour), words[fault]);
        return null;
    }

    /// <summary>A form sent twice finds the round it opened: that is no mistake.</summary>
    async Task<bool> IsTheSameAsync(Opening opening) =>
        await db.RoundAsync(opening.Number) is { } round
        && (round.From, round.To, round.DueAt, round.Zone) == (opening.From, opening.To, opening.DueAt, opening.Zone);

    void Wrong(string field, string key) => ModelState.AddModelError(field, words[key]);

    async Task PrepareAsync()
    {
        var dialogue = await db.DialogueAsync();
        string[] zones = [dialogue.Zone, .. dialogue.Zones, "UTC"];
        Zones = [.. zones.Distinct().Select(TimeZoneInfo.FindSystemTimeZoneById)];
        Asked = (await db.AskedOnAsync(time.Today)).Count;
    }
}
