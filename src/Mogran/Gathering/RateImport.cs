using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What became of a file of rates. Read is the sum of new, changed, unchanged and refused.</summary>
public sealed record RateOutcome(string File, int Read, int New, int Changed, int Unchanged, int Refused, IReadOnlyList<FindingInWords> Problems);

/// <summary>Takes in rates of exchange: all of a file or nothing. A rate told anew for the same days stands in place of the one before.</summary>
public sealed class RateImport(MogranDb db, Recorder? recorder, TimeProvider time)
{
    /// <summary>In a write of its own.</summary>
    public Task<RateOutcome> ImportAsync(GatheredFile file, string? baseCurrency, string? publisher) =>
        db.WriteAsync(() => AddAsync(file, baseCurrency, publisher));

    /// <summary>Inside a write.</summary>
    /// <exception cref="RefusedException">The file is no sheet of rates, or a tenth of its rows is wrong.</exception>
    public async Task<RateOutcome> AddAsync(GatheredFile file, string? baseCurrency, string? publisher)
    {
        var findings = new Findings(file.Name);
        var (hash, _) = await file.HashAsync();
        var source = await SourceAsync(file, hash);
        var read = new RateFile(file, findings, source.Id, baseCurrency, publisher).Read()
            .GroupBy(rate => (rate.Base, rate.Currency, rate.From, rate.To)).ToDictionary(same => same.Key, same => same.Last());
        if (findings.Refused * 10 > read.Count)
            throw findings.RefuseFile("TooMuchWrong", null, Counted(findings.Refused), Counted(findings.Refused + read.Count));

        var bases = read.Keys.Select(key => key.Base).Distinct().ToList();
        var known = await db.Set<Rate>().Where(rate => bases.Contains(rate.Base))
            .ToDictionaryAsync(rate => (rate.Base, rate.Currency, rate.From, rate.To));
        var changed = read.Where(pair => known.TryGetValue(pair.Key, out var before) && !SayTheSame(before, pair.Value)).ToList();
        db.RemoveRange(changed.Select(pair => known[pair.Key]));
        await db.SaveChangesAsync();
        var added = read.Where(pair => !known.ContainsKey(pair.Key)).ToList();
        db.AddRange(changed.Concat(added).Select(pair => pair.Value));
        var outcome = new RateOutcome(
            file.Name, read.Count + findings.Refused, added.Count, changed.Count, read.Count - added.Count - changed.Count, findings.Refused,
            [.. findings.Kept.Select(problem => FindingInWords.Of(problem, fileKept: true))]);
        if (recorder is not null && added.Count + changed.Count > 0) await recorder.AppendAsync(db, ActOf(outcome, hash));
        return outcome;
    }

    static string Counted(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    static bool SayTheSame(Rate one, Rate other) => one.Units == other.Units && one.Publisher == other.Publisher;

    async Task<Source> SourceAsync(GatheredFile file, string hash)
    {
        var code = "rates:" + file.Name;
        var source = await db.Set<Source>().SingleOrDefaultAsync(known => known.Code == code);
        if (source is null) db.Add(source = new() { Code = code, Title = new() { En = file.Name }, FileName = file.Name });
        (source.DocumentHash, source.ReadAt) = (hash, time.Now);
        if (await db.Set<Document>().FindAsync(hash) is null)
        {
            await using var stream = file.Open();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            db.Add(Document.Of(bytes.ToArray(), "text/csv", time.Now));
        }

        return source;
    }

    static Act ActOf(RateOutcome outcome, string hash) => new("rates.imported", Offices.Secretariat, null, "rates", outcome.File, new JsonObject
    {
        ["file"] = outcome.File,
        ["sha256"] = hash,
        ["new"] = outcome.New.ToString(CultureInfo.InvariantCulture),
        ["changed"] = outcome.Changed.ToString(CultureInfo.InvariantCulture),
    });
}
