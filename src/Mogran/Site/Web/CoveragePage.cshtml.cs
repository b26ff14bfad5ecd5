using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>The gaps in what is known of the plan. It stands above gathering and returns, as it puts them together.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class CoveragePageModel(MogranDb db) : PageModel
{
    public Coverage Coverage { get; private set; } = null!;
    public IReadOnlyDictionary<string, Partner> Partners { get; private set; } = new Dictionary<string, Partner>();
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync()
    {
        (Partners, Today) = (await HttpContext.PartnersAsync(), HttpContext.Today());
        Coverage = await Coverage.LoadAsync(db, Partners, Today);
    }

    public string NameOf(string code) => Partners.CountryName(code, Today);
}
