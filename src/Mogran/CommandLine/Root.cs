using System.CommandLine;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>The commands, one file each. Exit codes: 0 done, 1 the input was refused, 2 wrong use.</summary>
public static class Root
{
    public static async Task<int> RunAsync(string[] args)
    {
        (Language.Of(Environment.GetEnvironmentVariable("LANG")) ?? Language.English).Use();

        var root = new RootCommand("The workspace of a standing dialogue between states: from the words that were agreed to the evidence that they were kept.");
        foreach (var option in Common.Options) root.Options.Add(option);
        // In the order of the work.
        Command[] commands =
        [
            ServeCommand.Create(),
            DemoCommand.Create(),
            ImportCommand.Create(),
            RatesCommand.Create(),
            SourcesCommand.Create(),
            SuggestCommand.Create(),
            MoneyCommand.Create(),
            ExportCommand.Create(),
            ReportCommand.Create(),
            DecisionCommand.Create(),
            RecordCommand.Create(),
            BackupCommand.Create(),
            BackupCommand.CreateRestore(),
            SampleCommand.Create(),
        ];
        foreach (var command in commands) root.Subcommands.Add(command);

        var parsed = root.Parse(Completed(args, commands));
        if (parsed.Errors.Count == 0) return await RunAsync(parsed);

        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("See ./mogran help.");
        return 2;
    }

    static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception wrong) when (Faults.Sentence(wrong) is { } sentence)
        {
            return Common.Refuse(parsed, sentence);
        }
    }

    /// <summary>Without a command the site is served; "help" and "help X" are "--help" and "X --help".</summary>
    static string[] Completed(string[] args, Command[] commands) => args switch
    {
        ["help", .. var rest] => [.. rest, "--help"],
        _ when args.Any(argument => argument is "-h" or "--help" or "-?" or "--version") => args,
        _ when args.All(argument => argument.StartsWith('-')) => ["serve", .. args],
        _ => args,
    };
}
