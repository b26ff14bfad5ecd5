using Microsoft.AspNetCore.Mvc;
using Mogran.Accounts;

namespace Mogran.Plan;

/// <summary>
/// What stands beside a paragraph: the commitments drawn from it and what was done about them. A page below the plan
/// calls it by name: <c>Component.InvokeAsync("ParagraphMargin", new { slug, anchor })</c>. One reading serves the page.
/// </summary>
[ViewComponent(Name = "ParagraphMargin")]
public sealed class ParagraphMargin : ViewComponent
{
    /// <param name="asked">Whether the paragraph promises something; where none does, nothing drawn from it is no gap.</param>
    public async Task<IViewComponentResult> InvokeAsync(string slug, string anchor, bool asked = true)
    {
        var plan = await HttpContext.PlanProgressAsync();
        var commitments = plan.CommitmentsOf(slug, anchor).ToList();
        if (commitments.Count == 0 && !asked && !HttpContext.Standing.IsSecretariat) return Content("");
        return View("/Plan/Web/ParagraphMargin.cshtml", new MarginShown(slug, anchor, asked, commitments, plan.OfParagraph(slug, anchor)));
    }
}

public sealed record MarginShown(string Slug, string Anchor, bool Asked, IReadOnlyList<Commitment> Commitments, Progress Progress)
{
    /// <summary>Where everything about the paragraph's commitments is listed.</summary>
    public string Address => $"/plan/commitments#{Slug}-{Anchor}";
}
