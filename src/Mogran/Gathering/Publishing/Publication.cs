using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>In what form activities leave: IATI 2.03, a table of activities, a table of their amounts.</summary>
public enum PublicationForm { Iati, Csv, Amounts }

/// <summary>What was written.</summary>
/// <param name="Activities">How many activities; of none there is no file, as the standard has no empty one.</param>
/// <param name="NotWritten">What the form has no place for, by reason.</param>
public sealed record Published(int Activities, NotWritten NotWritten);

/// <summary>Writes activities to a stream as they are read, as of one instant: memory does not grow with their number.</summary>
public sealed class Publication(MogranDb db, TimeProvider time)
{
    const int FlushedAt = 1 << 17;

    /// <param name="planOnly">Those that serve an action of the plan; else every activity.</param>
    public async Task<Published> WriteAsync(PublicationForm form, bool planOnly, Stream output, CancellationToken cancellation = default)
    {
        await using var snapshot = await db.SnapshotAsync(cancellation);
        using var pending = new MemoryStream();
        var activities = db.PublishedAsync(planOnly, cancellation);
        var published = form is PublicationForm.Iati
            ? await IatiAsync(activities, pending, () => FlushAsync(pending, output, FlushedAt, cancellation))
            : await TableAsync(form, activities, pending, () => FlushAsync(pending, output, FlushedAt, cancellation), cancellation);
        await FlushAsync(pending, output, 0, cancellation);
        return published;
    }

    async Task<Published> IatiAsync(IAsyncEnumerable<Activity> activities, Stream pending, Func<Task> flush)
    {
        NotWritten notWritten = new();
        using var file = new IatiDocumentWriter(pending, time.Now, notWritten);
        await foreach (var activity in activities)
        {
            file.Write(activity);
            file.Flush();
            await flush();
        }

        file.Close();
        return new(file.Count, notWritten);
    }

    async Task<Published> TableAsync(PublicationForm form, IAsyncEnumerable<Activity> activities, Stream pending, Func<Task> flush, CancellationToken cancellation)
    {
        var served = await db.ActionsServedAsync(cancellation);
        var sources = await db.Set<Source>().AsNoTracking().ToDictionaryAsync(source => source.Id, source => source.FileName ?? source.Title.Best(Language.English).Text, cancellation);
        pending.Write(Encoding.UTF8.GetBytes(Csv.Mark));
        Line(form is PublicationForm.Csv ? CsvTables.ActivityColumns : CsvTables.AmountColumns);
        var count = 0;
        await foreach (var activity in activities)
        {
            count++;
            if (form is PublicationForm.Csv) Line(CsvTables.Row(activity, served[activity.Id], TitleOf));
            else
                foreach (var row in CsvTables.AmountRows(activity, [.. served[activity.Id]], TitleOf)) Line(row);
            await flush();
        }

        return new(count, new());

        void Line(IEnumerable<string> cells) => pending.Write(Encoding.UTF8.GetBytes(string.Join(',', cells) + Csv.EndOfLine));

        string? TitleOf(Origin origin) => sources.GetValueOrDefault(origin.Source);
    }

    static async Task FlushAsync(MemoryStream pending, Stream output, int from, CancellationToken cancellation)
    {
        if (pending.Length <= from) return;
        await output.WriteAsync(pending.GetBuffer().AsMemory(0, (int)pending.Length), cancellation);
        pending.SetLength(0);
    }
}
