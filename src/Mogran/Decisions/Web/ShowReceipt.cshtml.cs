using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>The signed receipt of an answer, for the state that gave it: what was received, when, and the proof as a file.</summary>
[Authorize(Policy = Permission.Partner)]
public sealed class ShowReceiptModel(MogranDb db, RecordKey key, TimeProvider time) : PageModel
{
    public DecisionShown Shown { get; private set; } = null!;
    public Voice Voice { get; private set; } = null!;
    public Multilingual Name { get; private set; } = Multilingual.None;
    public string PublicKey { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Id<Decision> id, Id<Voice> voice) => ShowAsync(id, voice, async () =>
    {
        PublicKey = key.Of((await db.DialogueAsync()).Code).Verifier.ToString();
        Name = (await db.PartnerAsync(Voice.PartnerCode))!.NameOn(time.Today).Short;
        return Page();
    });

    /// <summary>The file that mogran-verify checks: entry, proof, signed head, and what opens the sealed content.</summary>
    public Task<IActionResult> OnGetReceiptAsync(Id<Decision> id, Id<Voice> voice) => ShowAsync(id, voice, async () =>
        await db.ReceiptAsync(Voice.RecordIndex, open: true) is { } receipt
            ? File(Encoding.UTF8.GetBytes(receipt.ToString()), "text/plain; charset=utf-8", $"receipt-{Voice.RecordIndex}.tlog-proof")
            : NotFound());

    async Task<IActionResult> ShowAsync(Id<Decision> id, Id<Voice> voice, Func<Task<IActionResult>> show)
    {
        if (await DecisionShown.FindAsync(db, id, time.Now) is not { } shown) return NotFound();
        if (shown.Decision.Voices.FirstOrDefault(known => known.Id == voice) is not { } found) return NotFound();
        // The receipt opens what was sealed: it goes to the state that holds the right to show it, and to nobody else.
        if (HttpContext.Standing.Posts.All(post => post.PartnerCode != found.PartnerCode)) return Forbid();
        (Shown, Voice) = (shown, found);
        return await show();
    }
}
