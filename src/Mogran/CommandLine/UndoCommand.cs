using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;

namespace Mogran.CommandLine;

/// <summary>The imports there were, and taking one of them back.</summary>
static class UndoCommand
{
    const int Most = 50;

    static readonly Argument<string> Which = new("N") { Description = "Number of the import, or \"latest\"." };

    public static Command Create()
    {
        var command = new Command("undo", "Take a whole import back: everything stands again as before it.") { Which };
        command.SetAction(RunAsync);
        return command;
    }

    public static Command CreateList()
    {
        var command = new Command("list", "List the last imports with their numbers.");
        command.SetAction(ListAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
        var which = parsed.GetValue(Which)!;
        var number = int.TryParse(which, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
        if (number is null && which != "latest") return Common.Refuse(parsed, $"\"{which}\" is neither a number nor \"latest\".");

        var database = parsed.Database();
        await using var db = database.Open();
        var import = number is null
            ? await db.Set<Import>().AsNoTracking().Where(one => one.UndoneAt == null).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation)
            : await db.Set<Import>().AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellation);
        if (import is null) return Common.Refuse(parsed, number is null ? "There is no import to undo." : $"There is no import {number}.");

        try
        {
            var undoing = new Undoing(database, new(new RecordKey(database), TimeProvider.System), Citing.At(TimeProvider.System), TimeProvider.System);
            var undone = await undoing.UndoAsync(import.Id, Offices.Secretariat, cancellation);
            var kept = undone.Kept.Count == 0 ? "" : $" Kept, marked as gone, because they are cited: {string.Join(", ", undone.Kept.Take(20))}.";
            Common.Say(parsed, new { undone.Number, undone.File, undone.Removed, undone.Kept }, $"Import {undone.Number} of {undone.File} is undone; {undone.Removed} activities went with it.{kept}");
            return 0;
        }
        catch (RefusedException refused)
        {
            return Common.Refuse(parsed, FindingInWords.Of(refused.Problem, fileKept: true).What);
        }
    }

    static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
        await using var db = parsed.Database().Open();
        var imports = await db.Set<Import>().AsNoTracking().OrderByDescending(one => one.Number).Take(Most).ToListAsync(cancellation);
        var listed = imports.Select(one => new { one.Number, File = one.FileName, one.At, one.Read, one.New, one.Changed, one.Unchanged, one.Gone, one.Refused, Undone = one.UndoneAt });
        var lines = imports.Select(one => string.Create(CultureInfo.InvariantCulture,
            $"{one.Number,5}  {Print.Iso(one.At)}  {one.FileName}: {one.New} new, {one.Changed} changed, {one.Gone} gone{(one.UndoneAt is null ? "" : " (undone)")}"));
        Common.Say(parsed, new { Imports = listed }, string.Join('\n', lines));
        return 0;
    }
}
