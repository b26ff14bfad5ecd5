using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>The Secretariat reads a submitted return line by line beside what was known, and accepts it or sends it back.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class ReviewPageModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Round> words, KnownWords known) : PageModel
{
    /// <summary>A figure that grew or shrank by more is pointed out: often it is the unit that changed.</summary>
    const decimal Implausible = 10m;

    [BindProperty] public string? Reason { get; set; }
    [TempData] public string? Done { get; set; }

    public Round Round { get; private set; } = null!;
    public Return Answer { get; private set; } = null!;
    public string PartnerName { get; private set; } = "";
    public DateTimeOffset Now { get; private set; }
    public IReadOnlyList<LineShown> Lines { get; private set; } = [];
    public StepsShown Steps { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, string partner) => await LoadAsync(number, partner) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, string partner, int seen, string @do)
    {
        if (!await LoadAsync(number, partner)) return NotFound();

        var reviewing = new Reviewing(db, recorder, Round.Id, partner, seen);
        if (@do != "accept" && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), words["ReasonNeeded"]);
            return Page();
        }

        var outcome = @do == "accept"
            ? await reviewing.AcceptAsync(Now)
            : await reviewing.SendBackAsync(Reason!.Trim(), Questions(), Now);
        Done = words[outcome is Reviewed.MovedOn ? "MovedOn" : @do == "accept" ? "AcceptedNow" : "SentBackNow"];
        return outcome is Reviewed.MovedOn
            ? RedirectToPage(new { number, partner })
            : Redirect(Url.Content(FormattableString.Invariant($"~/rounds/{number}")));
    }

    async Task<bool> LoadAsync(int number, string partner)
    {
        if (await db.RoundAsync(number) is not { } round || await db.ReturnAsync(round.Id, partner) is not { } answer) return false;

        (Round, Answer, Now) = (round, answer, time.Now);
        await known.LoadAsync(db);
        PartnerName = (await db.PartnerAsync(partner))!.NameOn(time.Today).Short.ToString();
        Steps = StepsShown.Of(round, answer, TimeZoneInfo.FindSystemTimeZoneById(round.Zone));
        // A draft is the partner's own: its lines are not even read into the page.
        if (answer.State is not (ReturnState.Submitted or ReturnState.Accepted)) return true;

        var units = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Unit.ToString());
        Lines = [.. answer.Entries.OrderBy(entry => entry.Order).Select(entry =>
            LineShown.Of(entry, entry.Kind is EntryKind.Indicator ? units.GetValueOrDefault(entry.Subject) : null))];
        return true;
    }

    /// <summary>"× 100" where a figure changed implausibly against what was known in the same currency; null otherwise.</summary>
    public string? Factor(Entry entry)
    {
        if (entry is not { Value: { } value, KnownValue: { } before } || before == 0 || value == 0 || entry.Currency != entry.KnownCurrency) return null;
        var factor = Math.Abs(value / before);
        if (value < 0 != before < 0) return "× −1";
        return factor >= Implausible ? "× " + Print.Number(decimal.Round(factor, 1)) : factor <= 1 / Implausible ? "÷ " + Print.Number(decimal.Round(1 / factor, 1)) : null;
    }

    public string? QuestionOn(int order) =>
        Request.HasFormContentType ? Request.Form[FormattableString.Invariant($"q{order}")].ToString() : null;

    Dictionary<int, string> Questions() => Answer.Entries
        .Select(entry => (entry.Order, Question: QuestionOn(entry.Order)?.Trim()))
        .Where(line => line.Question is { Length: > 0 }).ToDictionary(line => line.Order, line => line.Question!);
}
