using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.CommandLine;

static class RecordCommand
{
    static readonly Argument<long> Index = new("N") { Description = "Index of the entry, from 0." };
    static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder to write to." };

    public static Command Create()
    {
        var command = new Command("record", "The tamper-evident record: its head, entries and proofs.");
        command.Subcommands.Add(Checkpoint());
        command.Subcommands.Add(Entries());
        command.Subcommands.Add(Proof());
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Key());
        return command;
    }

    static Command Checkpoint() => Reading("checkpoint", "The newest signed head.", async (parsed, db) =>
    {
        if (await db.HeadAsync() is not { } head) return Common.Refuse(parsed, "Nothing has been recorded yet.");
        Common.Say(parsed, new { head.Size, at = Print.Iso(head.At), head.Checkpoint }, head.Checkpoint.TrimEnd('\n'));
        return 0;
    });

    static Command Entries() => Reading("entries", "Every entry, oldest first.", async (parsed, db) =>
    {
        var entries = await db.Set<RecordEntry>().AsNoTracking().OrderBy(entry => entry.Index)
            .Select(entry => new { entry.Index, entry.Act, entry.At, entry.Office, partner = entry.PartnerCode, entry.Leaf }).ToListAsync();
        if (parsed.GetValue(Common.Json))
            Common.WriteJson(new { entries = entries.Select(entry => new { entry.Index, entry.Act, at = Print.Iso(entry.At), entry.Office, entry.partner, entry.Leaf }) });
        else
            entries.ForEach(entry => Console.WriteLine($"{entry.Index}\t{Print.Iso(entry.At)}\t{entry.Act}\t{entry.Office}\t{entry.partner}"));
        return 0;
    });

    static Command Proof() => Reading("proof", "A receipt for one entry, which mogran-verify checks without us.", async (parsed, db) =>
    {
        var index = parsed.GetValue(Index);
        if (await db.ReceiptAsync(index, open: false) is not { } receipt) return Common.Refuse(parsed, $"The record has no entry {index}.");
        Common.Say(parsed, new { index, receipt = receipt.ToString() }, receipt.ToString().TrimEnd('\n'));
        return 0;
    }, Index);

    static Command Export() => Reading("export", "Write the record as a folder for mogran-verify.", async (parsed, db) =>
    {
        var folder = parsed.GetValue(Folder)!;
        var size = await db.WriteRecordFolderAsync(folder, await PublicKeyAsync(parsed, db));
        if (size == 0) return Common.Refuse(parsed, "Nothing has been recorded yet.");
        Common.Say(parsed, new { folder, size }, $"{size} entries written to {folder}.");
        return 0;
    }, Folder);

    static Command Key() => Reading("key", "The public key that checks the record.", async (parsed, db) =>
    {
        var key = (await PublicKeyAsync(parsed, db)).ToString();
        Common.Say(parsed, new { key }, key);
        return 0;
    });

    static async Task<TransparencyLog.VerifierKey> PublicKeyAsync(ParseResult parsed, MogranDb db) =>
        new RecordKey(parsed.Database()).Of((await db.DialogueAsync()).Code).Verifier;

    static Command Reading(string name, string description, Func<ParseResult, MogranDb, Task<int>> act, params Argument[] arguments)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        command.SetAction(async (parsed, _) =>
        {
            if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
            await using var db = parsed.Database().Open();
            return await act(parsed, db);
        });
        return command;
    }
}
