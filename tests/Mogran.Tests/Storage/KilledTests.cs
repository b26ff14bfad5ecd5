using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Storage;
using Mogran.Tests.Decisions;
using Mogran.Tests.Site;
using Activity = Mogran.Plan.Activity;

namespace Mogran.Tests.Storage;

/// <summary>
/// The program itself, killed without warning (SIGKILL) while it writes: what it was about to do is there whole or not
/// at all, and the next start goes on from there.
/// </summary>
public sealed class KilledTests
{
    const int Activities = 3000;

    /// <summary>The write-ahead log is empty until the act is written down; a kill comes this long after its first byte.</summary>
    [Fact]
    public async Task An_adoption_is_recorded_whole_or_not_at_all()
    {
        await using var silence = await SilenceCase.CreateAsync();
        silence.Clock.At = SilenceCase.Start.AddYears(-1);
        Assert.Null(await silence.OpenSilenceAsync(silence.Proposal with { Deadline = SilenceCase.Deadline.AddYears(-1) }));
        SqliteConnection.ClearAllPools();

        foreach (var after in (double[])[0, 1, 3])
        {
            using var folder = new Copy(silence.Folder);
            await KillAsync(folder.Path, ["serve", "--urls", "http://127.0.0.1:0"], log => log > 0, TimeSpan.FromMilliseconds(after));
            Assert.Contains(folder.Facts(Closing), (int[])[1, 2]);

            await using var next = Database.In(folder.Path).Open();
            await new Silence(next, new(new RecordKey(Database.In(folder.Path)), silence.Clock), new StoppedClock(SilenceCase.Deadline)).RecordOverAsync();
            Assert.Equal(2, folder.Facts(Closing));
        }
    }

    /// <summary>Entries of the record, which names the closing exactly when the decision says so too.</summary>
    static int Closing(MogranDb db)
    {
        var entries = db.Set<RecordEntry>().Count();
        Assert.Equal(entries == 2, db.Set<Decision>().Single().Recorded);
        return entries;
    }

    [Fact]
    public async Task An_import_is_there_whole_or_not_at_all()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "published.xml");
        await File.WriteAllTextAsync(file, Published());

        using var whole = new Copy(database.Folder);
        var most = await KillAsync(whole.Path, ["import", file], _ => false, TimeSpan.Zero);
        Assert.Equal(Activities, whole.Facts(Imported));

        foreach (var share in (double[])[0, 0.5, 0.9])
        {
            using var folder = new Copy(database.Folder);
            await KillAsync(folder.Path, ["import", file], log => log > most * share, TimeSpan.Zero);
            Assert.Contains(folder.Facts(Imported), (int[])[0, Activities]);
        }
    }

    static int Imported(MogranDb db)
    {
        var activities = db.Set<Activity>().Where(activity => activity.Key.StartsWith("XM-TEST-"));
        var count = activities.Count();
        Assert.Equal(count > 0, db.Set<RecordEntry>().Any(entry => entry.Act == "activities.imported"));
        Assert.Equal(count, db.Set<ActivityMoney>().Count(money => activities.Any(activity => activity.Id == money.ActivityId)));
        return count;
    }

    static string Published()
    {
        var xml = new StringBuilder("<iati-activities version=\"2.03\">");
        for (var number = 0; number < Activities; number++)
            xml.Append(CultureInfo.InvariantCulture, $"""
                <iati-activity default-currency="EUR"><iati-identifier>XM-TEST-{number}</iati-identifier>
                <reporting-org ref="XM-TEST" type="10"><narrative>An office</narrative></reporting-org>
                <title><narrative>Works number {number}</narrative></title><activity-status code="2"/>
                <budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">{number + 1}</value></budget>
                </iati-activity>

                """);
        return xml.Append("</iati-activities>").ToString();
    }

    /// <summary>Runs the program until the write-ahead log is as long as wanted, or until it ends by itself.</summary>
    /// <param name="when">Given the log's length in bytes: whether to kill.</param>
    /// <param name="after">Waits this long first.</param>
    /// <returns>The longest the log was seen, in bytes.</returns>
    static async Task<long> KillAsync(string folder, string[] words, Func<long, bool> when, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mogran.dll"), .. words, "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var said = Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        var log = new FileInfo(Path.Combine(folder, "mogran.db-wal"));
        var longest = 0L;
        for (var patience = Stopwatch.StartNew(); !program.HasExited;)
        {
            log.Refresh();
            longest = Math.Max(longest, log.Exists ? log.Length : 0);
            if (when(longest))
            {
                await Task.Delay(after);
                program.Kill();
                break;
            }

            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The program wrote nothing.");
            await Task.Delay(1);
        }

        await program.WaitForExitAsync();
        await said;
        return longest;
    }

    /// <summary>A data folder of its own, as a killed program leaves it.</summary>
    sealed class Copy : IDisposable
    {
        public Copy(string folder)
        {
            foreach (var file in Directory.GetFiles(folder)) File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("mogran-killed-").FullName;

        /// <summary>What a new process finds there, in a database that is sound.</summary>
        public int Facts(Func<MogranDb, int> of)
        {
            using var db = Database.In(Path).Open();
            Assert.Equal("ok", db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").AsEnumerable().Single());
            return of(db);
        }

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
