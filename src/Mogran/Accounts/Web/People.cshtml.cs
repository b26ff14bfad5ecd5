using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>The Secretariat's list of posts, who held them from when to when, and the links by which they are taken up.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class PeopleModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Account> words) : PageModel
{
    static readonly TimeSpan LinkValidFor = TimeSpan.FromDays(7);

    [BindProperty] public string? PartnerCode { get; set; }
    [BindProperty] public PostFunction? Function { get; set; }

    /// <summary>Made with the form, so that a form sent twice adds one post.</summary>
    [BindProperty] public Guid NewPost { get; set; }

    [TempData] public string? Done { get; set; }
    [TempData] public string? Undo { get; set; }
    [TempData] public string? Secret { get; set; }
    [TempData] public Guid? SecretPost { get; set; }

    public IReadOnlyList<PostsOf> Groups { get; private set; } = [];
    public IReadOnlyList<Partner> Partners { get; private set; } = [];
    public DateOnly Today => time.Today;

    public async Task OnGetAsync()
    {
        NewPost = Guid.CreateVersion7();
        await ReadAsync();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        await ReadAsync();
        if (Function is null || !Enum.IsDefined(Function.Value)) ModelState.AddModelError(nameof(Function), words["FunctionNeeded"]);
        var partner = Function is PostFunction.Officer ? null : PartnerCode;
        if (Function is not PostFunction.Officer && Partners.All(known => known.Code != partner)) ModelState.AddModelError(nameof(PartnerCode), words["PartnerNeeded"]);
        if (!ModelState.IsValid) return Page();

        var id = new Id<Post>(NewPost == default ? Guid.CreateVersion7() : NewPost);
        await db.WriteAsync(async () =>
        {
            if (await db.Set<Post>().AnyAsync(post => post.Id == id)) return;
            db.Add(Post.Of(id, partner, Function!.Value));
        });
        return Said("PostAdded", $"Remove:{id}");
    }

    /// <summary>Takes back a post that nobody has taken up.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Id<Post> post)
    {
        var removed = await db.WriteAsync(async () =>
        {
            if (await db.Set<Post>().FindAsync(post) is not { } found || await db.Set<Holding>().AnyAsync(holding => holding.PostId == post)) return false;
            await db.WithdrawInvitationsAsync(post);
            db.Remove(found);
            return true;
        });
        return Said(removed ? "PostRemoved" : "PostWasHeld");
    }

    public async Task<IActionResult> OnPostInviteAsync(Id<Post> post)
    {
        var secret = await db.WriteAsync(async () =>
            await db.Set<Post>().AnyAsync(known => known.Id == post) ? await db.InviteAsync(post, time.Now, LinkValidFor) : null);
        if (secret is null) return NotFound();
        (Secret, SecretPost) = (secret, post.Value);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Id<Post> post)
    {
        await db.WriteAsync(() => db.WithdrawInvitationsAsync(post));
        return Said("LinkWithdrawn");
    }

    public Task<IActionResult> OnPostEndAsync(Id<Holding> holding) => EndAsync(holding, time.Today.AddDays(-1), "HoldingEnded", $"Reopen:{holding}");

    public Task<IActionResult> OnPostReopenAsync(Id<Holding> holding) => EndAsync(holding, null, "HoldingReopened", null);

    async Task<IActionResult> EndAsync(Id<Holding> id, DateOnly? last, string said, string? undo)
    {
        var found = await db.WriteAsync(async () =>
        {
            if (await db.Set<Holding>().FindAsync(id) is not { } holding) return false;
            // Whoever leads the Secretariat cannot lock everybody out by ending the last officer's holding.
            if (last is not null && await IsLastOfficerAsync(holding)) (said, undo) = ("LastOfficer", null);
            else await TakingUp.EndAsync(db, recorder, holding, last);
            return true;
        });
        return found ? Said(said, undo) : NotFound();
    }

    async Task<bool> IsLastOfficerAsync(Holding holding)
    {
        var officers = await db.Set<Post>().Where(post => post.PartnerCode == null && post.Function == PostFunction.Officer).Select(post => post.Id).ToListAsync();
        if (!officers.Contains(holding.PostId)) return false;
        var held = await db.Set<Holding>().AsNoTracking().Where(other => officers.Contains(other.PostId)).ToListAsync();
        return !held.Any(other => other.Id != holding.Id && other.InForceOn(time.Today));
    }

    RedirectToPageResult Said(string key, string? undo = null)
    {
        (Done, Undo) = (key, undo);
        return RedirectToPage();
    }

    async Task ReadAsync()
    {
        var partners = await db.PartnersByCodeAsync();
        Partners = [.. partners.Values.InOrder(Language.Current, Today)];
        var posts = await db.Set<Post>().AsNoTracking().ToListAsync();
        var holdings = (await db.Set<Holding>().AsNoTracking().ToListAsync()).ToLookup(holding => holding.PostId);
        var names = await db.Set<Account>().AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Name);
        var links = (await db.Set<Invitation>().AsNoTracking().Where(made => made.UsedAt == null).ToListAsync()).ToLookup(made => made.PostId);

        Groups = [.. posts.GroupBy(post => post.PartnerCode ?? "")
            .OrderBy(group => group.Key.Length == 0 ? -1 : Partners.ToList().FindIndex(partner => partner.Code == group.Key))
            .Select(group => new PostsOf(partners.GetValueOrDefault(group.Key),
                [.. group.OrderBy(post => post.Function).ThenBy(post => post.Id.Value).Select(post => new PostLine(post,
                    [.. holdings[post.Id].OrderByDescending(holding => holding.From).Select(holding => (holding, names.GetValueOrDefault(holding.AccountId, "")))],
                    links[post.Id].FirstOrDefault(made => made.IsOpenAt(time.Now))))]))];
    }
}

/// <summary>The posts of a partner; of the Secretariat where it is null.</summary>
public sealed record PostsOf(Partner? Partner, IReadOnlyList<PostLine> Posts);

/// <param name="Holders">Latest first, with the person's name.</param>
/// <param name="Link">The link that is open now, if any.</param>
public sealed record PostLine(Post Post, IReadOnlyList<(Holding Holding, string Name)> Holders, Invitation? Link);
