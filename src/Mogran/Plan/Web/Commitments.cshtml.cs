using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Plan;

[AllowAnonymous]
public sealed class CommitmentsModel(MogranDb db) : PageModel
{
    public PlanProgress Progress { get; private set; } = null!;
    public ParagraphNames Texts { get; private set; } = null!;
    public IReadOnlyList<IGrouping<string, Commitment>> ByText { get; private set; } = [];
    public int All { get; private set; }

    /// <summary>How many commitments have any activity.</summary>
    public int WithWork { get; private set; }

    public async Task OnGetAsync()
    {
        Progress = await HttpContext.PlanProgressAsync();
        Texts = await ParagraphNames.LoadAsync(db);
        var commitments = await db.Set<Commitment>().AsNoTracking().Where(commitment => commitment.WithdrawnAt == null).ToListAsync();
        All = commitments.Count;
        WithWork = commitments.Count(commitment => Progress.OfCommitment(commitment.Code).Activities.Count > 0);
        ByText = [.. commitments
            .OrderBy(commitment => Texts.OrderOf(commitment.TextSlug, commitment.Anchor)).ThenBy(commitment => commitment.Order)
            .GroupBy(commitment => commitment.TextSlug)];
    }
}
