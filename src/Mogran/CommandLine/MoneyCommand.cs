using System.CommandLine;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>Tells a total, each amount counted once, and writes the rows that made it.</summary>
static class MoneyCommand
{
    static readonly Phrases<Commitment> T = new();

    static readonly Option<string?> Action = new("--action") { Description = "Code of an action of the plan." };
    static readonly Option<string?> Commitment = new("--commitment") { Description = "Code of a commitment." };
    static readonly Option<int?> Domain = new("--domain") { Description = "Number of a domain." };
    static readonly Option<bool> Paid = new("--paid") { Description = "What was paid out instead of what was promised." };
    static readonly Option<string?> Country = new("--country") { Description = "The part of one country, by its ISO code of two letters." };
    static readonly Option<string?> Region = new("--region") { Description = "The part of one region, by its code." };
    static readonly Option<string?> Vocabulary = new("--vocabulary") { Description = "Code list of the region: 1, the default, is that of the OECD-DAC, 2 the United Nations', 99 its publisher's." };
    static readonly Option<string?> In = new("--in") { Description = "In one currency, by the rates that were imported." };
    static readonly Option<string?> Out = new("--csv") { Description = "File to write every row to, those left out too." };

    public static Command Create()
    {
        var command = new Command("money", "Tell the money of the plan or of a part of it, each amount counted once.") { Action, Commitment, Domain, Paid, Country, Region, Vocabulary, In, Out };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
        await using var db = parsed.Database().Open();
        var question = new MoneyQuestion(
            new(parsed.GetValue(Action), parsed.GetValue(Commitment), parsed.GetValue(Domain)), parsed.GetValue(Paid) ? Measure.Paid : Measure.Promised,
            parsed.GetValue(Country)?.ToUpperInvariant(), parsed.GetValue(Region), parsed.GetValue(Vocabulary), parsed.GetValue(In)?.ToUpperInvariant());
        if (await question.AnswerAsync(db) is not { } answer) return Common.Refuse(parsed, "The plan has nothing of that name.");

        if (parsed.GetValue(Out) is { } file)
        {
            var origins = new OriginWords(T);
            await origins.LoadAsync(db);
            try { await File.WriteAllBytesAsync(file, MoneyFile.Write(answer, origins), cancellation); }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return Common.Refuse(parsed, $"{file} cannot be written: {problem.Message}"); }
        }

        if (parsed.GetValue(Common.Json)) Common.WriteJson(Document(answer));
        else Tell(answer);
        return 0;
    }

    static object Document(MoneyAnswer answer) => new
    {
        of = answer.Title.ToString(),
        answer.Question.Measure,
        totals = answer.Money.Totals.Select(total => new { total.Currency, total.Amount, activities = total.Sources.Count, rows = total.Rows.Count() }),
        converted = answer.Converted is { } converted ? new { converted.Currency, converted.Amount, rows = converted.Rows.Count, apart = converted.Apart.Count } : null,
        leftOut = from left in answer.Money.LeftOut
                  group left by (left.Reason, left.Currency) into alike
                  select new { alike.Key.Reason, alike.Key.Currency, amount = alike.Sum(left => left.Amount), rows = alike.Sum(left => left.Rows.Count) },
        places = from total in answer.Money.Totals
                 from part in answer.Question.Place is null ? MoneyByPlace.Places(total) : []
                 select new { part.Place?.Kind, part.Place?.Code, part.Place?.Vocabulary, part.Amount, total.Currency },
    };

    static void Tell(MoneyAnswer answer)
    {
        Console.WriteLine(answer.Title.ToString());
        if (answer.Converted is { } converted) Console.WriteLine($"  {Print.Money(converted.Amount, converted.Currency)}");
        else foreach (var total in answer.Money.Totals) Console.WriteLine($"  {Print.Money(total.Amount, total.Currency)}");
        foreach (var apart in (answer.Converted?.Apart ?? []).GroupBy(row => (row.Reason, row.Row.Line.Currency)))
            Console.WriteLine($"  {T["LeftOut", Print.Money(apart.Sum(row => row.Row.Amount), apart.Key.Currency!), T[apart.Key.Reason]]}");
        foreach (var left in answer.Money.LeftOut.GroupBy(left => (left.Reason, left.Currency)))
        {
            var amount = left.Sum(one => one.Amount);
            Console.WriteLine($"  {T["LeftOut", left.Key.Currency is { } currency ? Print.Money(amount, currency) : Print.Number(amount), T[left.Key.Reason]]}");
        }
    }
}
