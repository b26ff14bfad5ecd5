using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.TransparencyLog;

namespace Mogran.Record;

/// <summary>One entry of the record in words, with its proof, what the proof shows and what it does not.</summary>
[AllowAnonymous]
public sealed class ShowEntryModel(MogranDb db, RecordKey key) : PageModel
{
    public RecordEntry Entry { get; private set; } = null!;
    public RecordHead Head { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;
    public string PublicKey { get; private set; } = "";
    public string LeafHash { get; private set; } = "";

    /// <summary>Hashes beside the entry's path to the root, from the entry upwards; in base64.</summary>
    public IReadOnlyList<string> Proof { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long index)
    {
        if (await db.Set<RecordEntry>().AsNoTracking().SingleOrDefaultAsync(known => known.Index == index) is not { } entry) return NotFound();
        if (await db.HeadAsync() is not { } head) return NotFound();

        var dialogue = await db.DialogueAsync();
        (Entry, Head, Zone, PublicKey) = (entry, head, dialogue.TimeZone, key.Of(dialogue.Code).Verifier.ToString());
        LeafHash = Convert.ToHexStringLower(TreeHash.Leaf(Encoding.UTF8.GetBytes(entry.Leaf)));
        Proof = [.. Tree.InclusionProof(index, head.Size, Recorder.Nodes(db)).Select(Convert.ToBase64String)];
        return Page();
    }
}
