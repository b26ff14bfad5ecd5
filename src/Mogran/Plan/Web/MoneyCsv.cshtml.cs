using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The rows of a total as a file, so that anyone can add them up.</summary>
[AllowAnonymous]
public sealed class MoneyCsvModel(MogranDb db, Phrases<Commitment> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MoneyAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid || await Asked.Question.AnswerAsync(db) is not { } answer) return NotFound();
        var origins = new OriginWords(words);
        await origins.LoadAsync(db);
        return File(MoneyFile.Write(answer, origins), "text/csv; charset=utf-8", $"money-{Language.Current.Code}.csv");
    }
}
