using System.CommandLine;
using Mogran.Demo;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Site;

namespace Mogran.CommandLine;

/// <summary>Serves an example in a folder of its own, where every role may be entered without a password.</summary>
static class DemoCommand
{
    const string OwnFolder = "./data-demo";

    static readonly Phrases<DemoClock> Words = new();

    public static Command Create()
    {
        var command = new Command("demo", $"Serve an example to try every role with, in a folder of its own ({OwnFolder}).") { ServeCommand.Urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetResult(Common.Data) is { Implicit: false } ? parsed.GetValue(Common.Data)! : OwnFolder;
            try { await DemoFolder.PrepareAsync(folder, ProfileFolder.Default, TimeProvider.System); }
            catch (InvalidOperationException wrong) { return Common.Refuse(parsed, Words["NoDemoHere", wrong.Message]); }

            var serving = new Serving(folder, parsed.GetValue(ServeCommand.Urls)!, Demo: true);
            await using var site = Server.Build(serving);
            await site.StartAsync(cancellation);
            Console.WriteLine(Words["DemoListens", $"{serving.Urls.Split(';')[0].TrimEnd('/')}/{Language.Current.Code}/demo"]);
            await site.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
