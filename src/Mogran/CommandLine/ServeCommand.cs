using System.CommandLine;
using Mogran.Profiles;
using Mogran.Site;

namespace Mogran.CommandLine;

static class ServeCommand
{
    static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen at.", DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the site (also without a command).") { Urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var serving = new Serving(parsed.GetValue(Common.Data)!, parsed.GetValue(Urls)!, parsed.GetValue(Common.Postgres));
            await Installation.PrepareAsync(parsed.Database(), ProfileFolder.Default, TimeProvider.System);
            await using var site = Server.Build(serving);
            await site.StartAsync(cancellation);
            Console.WriteLine($"Mogran listens at {serving.Urls}");
            await site.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
