using System.CommandLine;
using Mogran.Profiles;
using Mogran.Storage;

namespace Mogran.CommandLine;

static class BackupCommand
{
    static readonly Argument<string> BackupFile = new("FILE") { Description = "The backup, a .zip." };

    public static Command Create()
    {
        var command = new Command("backup", "Write the whole dialogue, as it is at this instant, to one file; also while the site runs.") { BackupFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(BackupFile)!;
            if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
            var rows = await Backup.WriteAsync(parsed.Database(), file, cancellation);
            Common.Say(parsed, new { file, rows }, $"{rows} rows written to {file}. It holds the signing keys: keep it as safe as the data folder.");
            return 0;
        });
        return command;
    }

    public static Command CreateRestore()
    {
        var command = new Command("restore", "Bring a backup back into an empty data folder, or an empty PostgreSQL database.") { BackupFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(BackupFile)!;
            if (!File.Exists(file)) return Common.Refuse(parsed, $"There is no file {file}.");
            try
            {
                var rows = await Installation.RestoreAsync(parsed.Database(), file, cancellation);
                Common.Say(parsed, new { file, rows }, $"{rows} rows restored to {parsed.Database().Folder}.");
                return 0;
            }
            catch (Exception wrong) when (wrong is InvalidDataException or System.Text.Json.JsonException)
            {
                return Common.Refuse(parsed, $"{file}: {wrong.Message} Nothing was restored.");
            }
        });
        return command;
    }
}
