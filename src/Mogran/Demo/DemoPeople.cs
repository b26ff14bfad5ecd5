using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>
/// The accounts of a demo: one for every role, named so that nobody takes them for persons. They have no password and
/// take up their posts by one-time links, as everybody does.
/// </summary>
public static class DemoPeople
{
    static readonly (string Name, string? Partner, PostFunction Function, string Language)[] All =
    [
        ("Demo officer one, Secretariat", null, PostFunction.Officer, "en"),
        ("Demo officer two, Secretariat", null, PostFunction.Officer, "fr"),
        ("Demo signatory, France", "FR", PostFunction.Signatory, "fr"),
        ("Demo signatory, Kenya", "KE", PostFunction.Signatory, "en"),
        ("Demo focal point, Egypt", "EG", PostFunction.FocalPoint, "ar"),
        ("Demo alternate, Egypt", "EG", PostFunction.Alternate, "ar"),
        ("Demo focal point, France", "FR", PostFunction.FocalPoint, "fr"),
        ("Demo focal point, Ethiopia", "ET", PostFunction.FocalPoint, "en"),
        ("Demo focal point, Tunisia", "TN", PostFunction.FocalPoint, "fr"),
        ("Demo focal point, Germany", "DE", PostFunction.FocalPoint, "en"),
        ("Demo focal point, Sudan", "SD", PostFunction.FocalPoint, "ar"),
        ("Demo validator, Germany", "DE", PostFunction.Validator, "en"),
        ("Demo contact, IOM", "IOM", PostFunction.Contact, "en"),
    ];

    public static Task TakeUpPostsAsync(MogranDb db, Recorder recorder, DateTimeOffset now) => db.WriteAsync(async () =>
    {
        foreach (var (name, partner, function, language) in All)
        {
            var account = AccountOf(name, language);
            var post = new Post { PartnerCode = partner, Function = function };
            db.AddRange(account, post);
            var secret = await db.InviteAsync(post.Id, now, FirstRun.ValidFor);
            await db.SaveChangesAsync();
            await TakingUp.TakeUpAsync(db, recorder, (await db.InvitationAsync(secret))!, account.Id, now);
        }
    });

    static Account AccountOf(string name, string language)
    {
        var id = Guid.CreateVersion7();
        var address = $"{id:N}@demo.example";
        return new()
        {
            Id = id,
            Name = name,
            Language = language,
            IsDemo = true,
            UserName = id.ToString("N"),
            NormalizedUserName = id.ToString("N").ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }
}
