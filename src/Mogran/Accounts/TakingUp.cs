using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>Posts are taken up and left; both are in the record, by post and partner, never by a person's name.</summary>
public static class TakingUp
{
    /// <summary>The account takes up the invitation's post today; the link is used up. Call inside a write.</summary>
    public static async Task TakeUpAsync(MogranDb db, Recorder recorder, Invitation invitation, Guid account, DateTimeOffset now)
    {
        invitation.UsedAt = now;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var held = await db.Set<Holding>().Where(holding => holding.PostId == invitation.PostId && holding.AccountId == account).ToListAsync();
        if (held.Any(holding => holding.InForceOn(today))) return;

        db.Add(new Holding { PostId = invitation.PostId, AccountId = account, From = today });
        await RecordAsync(db, recorder, "post.takenUp", invitation.PostId, today);
    }

    /// <summary>The holding's last day is <paramref name="last"/>; null opens it again. Call inside a write.</summary>
    public static async Task EndAsync(MogranDb db, Recorder recorder, Holding holding, DateOnly? last)
    {
        if (holding.To == last) return;
        holding.To = last;
        await RecordAsync(db, recorder, last is null ? "post.heldOn" : "post.left", holding.PostId, last ?? holding.From);
    }

    static async Task RecordAsync(MogranDb db, Recorder recorder, string act, Id<Post> id, DateOnly day)
    {
        var post = await db.Set<Post>().FindAsync(id) ?? throw new InvalidOperationException("An invitation is for a post that exists.");
        await recorder.AppendAsync(db, new(act, Offices.Secretariat, post.PartnerCode, "post", id.ToString(), new JsonObject
        {
            ["function"] = post.Function.ToString(),
            ["day"] = Print.IsoDay(day),
        }));
    }
}
