using System.CommandLine;
using Mogran.Accounts;
using Mogran.Decisions;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;

namespace Mogran.CommandLine;

static class ServeCommand
{
    static readonly Phrases<Account> Words = new();

    public static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen at.", DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the site (also without a command).") { Urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var serving = new Serving(parsed.GetValue(Common.Data)!, parsed.GetValue(Urls)!, parsed.GetValue(Common.Postgres));
            await Installation.PrepareAsync(parsed.Database(), parsed.ProfileFolder(), TimeProvider.System);
            await RecordOverAsync(parsed.Database());
            await using var site = Server.Build(serving);
            await site.StartAsync(cancellation);
            Console.WriteLine($"Mogran listens at {serving.Urls}");
            if (await FirstLinkAsync(parsed.Database(), serving) is { } link) Console.WriteLine(Words["FirstSignIn", link]);
            await site.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }

    /// <summary>Lets the record say what became adopted or broken while the site was off.</summary>
    static async Task RecordOverAsync(Database database)
    {
        await using var db = database.Open();
        await new Silence(db, new(new RecordKey(database), TimeProvider.System), TimeProvider.System).RecordOverAsync();
    }

    /// <summary>Where nobody has an account yet, the one-time link by which the Secretariat's first officer comes in.</summary>
    static async Task<string?> FirstLinkAsync(Database database, Serving serving)
    {
        await using var db = database.Open();
        var secret = await FirstRun.InviteAsync(db, TimeProvider.System.Now);
        return secret is null ? null : $"{serving.Urls.Split(';')[0].TrimEnd('/')}/{Language.Current.Code}/welcome/{secret}";
    }
}
