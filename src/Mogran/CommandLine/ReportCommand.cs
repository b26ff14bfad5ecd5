using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Monitoring;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.CommandLine;

/// <summary>Writes an edition of the periodic report to a file; computes a new draft first where the facts have moved on.</summary>
static class ReportCommand
{
    static readonly Option<string> RoundAsked = new("--round")
    {
        Description = "Round whose accepted returns are reported: its number, or \"latest\".", DefaultValueFactory = _ => "latest",
    };

    static readonly Option<int?> EditionAsked = new("--edition") { Description = "Number of an edition, as it stands: the adopted one, or its last draft." };
    static readonly Option<string> Lang = new("--lang") { Description = "Language of the file.", DefaultValueFactory = _ => Language.Current.Code };
    static readonly Option<string> Format = new("--format") { Description = "Form of the file.", Required = true };
    static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(format => format.Code)]);
        Lang.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
        var command = new Command("report", "Write the periodic report as a file.") { RoundAsked, EditionAsked, Format, Lang, Out };
        command.SetAction(async (parsed, _) =>
        {
            if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
            await using var db = parsed.Database().Open();
            Language.Of(parsed.GetValue(Lang))!.Use();
            return await WriteAsync(parsed, db);
        });
        return command;
    }

    static async Task<int> WriteAsync(ParseResult parsed, MogranDb db)
    {
        var (edition, refused) = parsed.GetValue(EditionAsked) is { } number ? await AsItStandsAsync(db, number) : await UpToDateAsync(db, parsed.GetValue(RoundAsked)!);
        if (edition is null) return Common.Refuse(parsed, refused!);

        var format = ExportFormat.Of(parsed.GetValue(Format))!;
        var file = parsed.GetValue(Out)!;
        try { await File.WriteAllBytesAsync(file, Export.Write(edition, format, (await db.DialogueAsync()).TimeZone)); }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return Common.Refuse(parsed, $"{file} cannot be written: {problem.Message}"); }

        var head = edition.Head;
        Common.Say(parsed, new
        {
            edition = head.Number, head.Draft, adopted = head.AdoptedAt is { } at ? Print.Iso(at) : null, asOf = Print.Iso(edition.Content.AsOf), round = edition.Content.Round?.Number,
            head.Hash, format = format.Code, language = Language.Current.Code, file,
            figures = edition.Content.Figures.Count, sources = edition.Content.Figures.Values.Sum(figure => figure.Sources.Count),
            paragraphs = edition.Content.Paragraphs.Count,
        }, $"Edition {head.Number}, draft {head.Draft}: {edition.Content.Figures.Count} figures written to {file}.");
        return 0;
    }

    static async Task<(FrozenEdition?, string?)> AsItStandsAsync(MogranDb db, int number) =>
        await Editions(db).FindAsync(number) is { } found ? (found, null) : (null, $"There is no edition {number}.");

    /// <summary>The last draft, or a new one where it would say anything else.</summary>
    static async Task<(FrozenEdition?, string?)> UpToDateAsync(MogranDb db, string asked)
    {
        var rounds = await db.Set<Round>().AsNoTracking().OrderByDescending(round => round.Number).ToListAsync();
        var round = asked == "latest" ? rounds.FirstOrDefault() : rounds.FirstOrDefault(round => round.Number.ToString(CultureInfo.InvariantCulture) == asked);
        if (round is null && asked != "latest") return (null, $"There is no round {asked}.");

        var time = TimeProvider.System;
        var computed = await Drafting.ComputeAsync(db, round, time.Now, await Adopted(db, time.Now));
        var last = await Editions(db).FindLastAsync();
        if (last is not null && ContentJson.SayTheSame(last.Content, ContentJson.Read(computed.Content))) return (last, null);
        var kept = await Drafting.SaveAsync(db, computed);
        return (await Editions(db).FindAsync(kept.Number, kept.Draft), null);
    }

    static readonly AdoptedEditions Adopted = AdoptedReading.AdoptedEditionsAsync;

    static Editions Editions(MogranDb db) => new(db, Adopted, TimeProvider.System);
}
