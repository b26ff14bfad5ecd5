using System.CommandLine;
using Mogran.Gathering;

namespace Mogran.CommandLine;

/// <summary>Writes the activities to a file that other programs read.</summary>
static class ExportCommand
{
    static readonly Option<PublicationForm> Format = new("--format")
    {
        Description = "iati (2.03, XML), csv (a row for each activity) or amounts (CSV, a row for each amount).", DefaultValueFactory = _ => PublicationForm.Iati,
    };

    static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };
    static readonly Option<bool> PlanOnly = new("--plan") { Description = "Only activities that serve an action of the plan." };

    public static Command Create()
    {
        var command = new Command("export", "Write the activities to a file: IATI 2.03 or CSV.") { Format, Out, PlanOnly };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
        var file = Path.GetFullPath(parsed.GetValue(Out)!);
        try { return await WriteAsync(parsed, file, cancellation); }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return Common.Refuse(parsed, $"{file} cannot be written: {problem.Message}"); }
    }

    static async Task<int> WriteAsync(ParseResult parsed, string file, CancellationToken cancellation)
    {
        await using var db = parsed.Database().Open();
        // Beside its place until it is whole: an export that is broken off must not look like one.
        var partly = file + ".part";
        Published published;
        try
        {
            await using (var stream = File.Create(partly))
                published = await new Publication(db, TimeProvider.System).WriteAsync(parsed.GetValue(Format), parsed.GetValue(PlanOnly), stream, cancellation);
            if (published.Activities > 0) File.Move(partly, file, overwrite: true);
        }
        finally
        {
            File.Delete(partly);
        }

        var notWritten = published.NotWritten.Counts;
        var left = notWritten.Count > 0 ? $" Not in it, as the form has no place for it: {published.NotWritten}." : "";
        if (published.Activities == 0) return Common.Refuse(parsed, $"There is nothing to write, and no file was made: no activity is there that could stand in it.{left}");
        Common.Say(parsed, new { file, activities = published.Activities, notWritten }, $"{published.Activities} activities written to {file}.{left}");
        return 0;
    }
}
