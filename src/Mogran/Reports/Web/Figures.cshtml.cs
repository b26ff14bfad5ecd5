using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;

namespace Mogran.Reports;

/// <summary>One figure with all its sources, or all figures of an edition.</summary>
[AllowAnonymous]
public sealed class FiguresModel(Editions editions) : PageModel
{
    public const int PageSize = 100;

    public FrozenEdition Edition { get; private set; } = null!;
    public string? Key { get; private set; }
    public Figure? Figure { get; private set; }

    /// <summary>The sources of this page.</summary>
    public IReadOnlyList<FigureSource> Sources { get; private set; } = [];
    public int Pages { get; private set; } = 1;
    public int At { get; private set; } = 1;
    public bool HasAmounts => Figure!.Sources.Any(source => source.Amount is not null);

    public async Task<IActionResult> OnGetAsync(int number, string? key, int? draft, [FromQuery(Name = "page")] int at = 1)
    {
        if (await editions.FindAsync(HttpContext.Standing, number, draft) is not { } found) return this.Unseen();
        Edition = found;
        if (key is null) return Page();
        if (!found.Content.Figures.TryGetValue(key, out var figure)) return NotFound();

        (Key, Figure) = (key, figure);
        Pages = (figure.Sources.Count + PageSize - 1) / PageSize;
        At = Math.Clamp(at, 1, Pages);
        Sources = [.. figure.Sources.Skip((At - 1) * PageSize).Take(PageSize)];
        return Page();
    }
}
