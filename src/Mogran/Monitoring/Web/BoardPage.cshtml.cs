using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Where every return stands. The Secretariat sees all; a partner sees its own and how many are in.</summary>
[Authorize(Policy = Permission.Partner)]
public sealed class BoardPageModel(MogranDb db, TimeProvider time) : PageModel
{
    Dictionary<string, Partner> partners = [];

    [TempData] public string? Done { get; set; }

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public int All => Rows.Count;
    public int In => Rows.Count(row => row.State is ReturnState.Submitted or ReturnState.Accepted);
    public int Accepted => Rows.Count(row => row.State is ReturnState.Accepted);

    public IReadOnlyList<BoardRow> Own { get; private set; } = [];
    public IReadOnlyList<BoardRow> Waiting { get; private set; } = [];
    public IReadOnlyList<BoardRow> Stuck { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if (await db.RoundAsync(number) is not { } round) return NotFound();

        (Round, Now, Zone) = (round, time.Now, TimeZoneInfo.FindSystemTimeZoneById(round.Zone));
        partners = await db.PartnersByCodeAsync();
        Rows = [.. (await Board.LoadAsync(db, round, Now)).OrderBy(row => SortKey(row), StringComparer.Ordinal)];
        var standing = HttpContext.Standing;
        Own = [.. Rows.Where(row => standing.ReportsFor.Contains(row.Answer.PartnerCode))];
        Waiting = standing.IsSecretariat
            ? [.. Rows.Where(row => row.State is ReturnState.Submitted).OrderBy(row => row.Since)]
            : [.. Own.Where(row => row.Answer.CanBeEdited)];
        Stuck = standing.IsSecretariat ? [.. Rows.Where(row => row.IsStuck).OrderBy(row => row.Since)] : [];
        return Page();
    }

    public string Name(BoardRow row) => partners[row.Answer.PartnerCode].NameOn(DateOnly.FromDateTime(Now.UtcDateTime)).Short.ToString();

    public string AddressOf(BoardRow row) => Url.Content(FormattableString.Invariant($"~/rounds/{Round.Number}/{row.Answer.PartnerCode}")
        + (HttpContext.Standing.IsSecretariat ? "/review" : ""));

    string SortKey(BoardRow row) => partners[row.Answer.PartnerCode].NameOn(DateOnly.FromDateTime(Now.UtcDateTime)).Sort.Best(Language.Current).Text;
}
