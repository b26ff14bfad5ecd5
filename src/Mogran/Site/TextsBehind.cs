using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Site;

/// <summary>How many texts a partner stands behind. The list of partners calls it by name: texts are above partners.</summary>
public sealed class TextsBehind(MogranDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string code)
    {
        if (HttpContext.Items[typeof(TextsBehind)] is not Dictionary<string, int> counts)
            HttpContext.Items[typeof(TextsBehind)] = counts = await db.Set<Adherence>().Where(adherence => adherence.Kind == AdherenceKind.Adopted)
                .GroupBy(adherence => adherence.PartnerCode).ToDictionaryAsync(group => group.Key, group => group.Count());
        return Content(counts.TryGetValue(code, out var count) ? Print.Number(count) : "");
    }
}
