using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Storage;

namespace Mogran.Tests.Decisions;

public sealed class FrozenTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_edition_that_was_kept_cannot_be_changed_or_removed(string kind)
    {
        await using var silence = await SilenceCase.OpenAsync(kind);
        await using (var db = silence.Open())
        {
            var edition = await db.Set<Edition>().SingleAsync();
            db.Entry(edition).Property(kept => kept.Content).CurrentValue = "{}";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(() => Task.CompletedTask));
        }

        await using (var db = silence.Open())
            await Assert.ThrowsAsync<DbUpdateException>(() => db.WriteAsync(async () => db.Remove(await db.Set<Edition>().SingleAsync())));

        await using var fresh = silence.Open();
        var frozen = await fresh.Set<Edition>().SingleAsync();
        Assert.Equal((await silence.DecisionAsync()).TextHash, ContentJson.HashOf(frozen.Content));
    }

    // What a killed process leaves on disk is what is there at that moment: the files are copied mid-transaction.
    [Theory, InlineData("objection"), InlineData("adoption")]
    public async Task A_process_killed_inside_an_act_leaves_nothing_of_it_and_after_it_all(string act)
    {
        await using var silence = await SilenceCase.OpenAsync();
        if (act == "adoption") silence.Clock.At = SilenceCase.Deadline;
        var recorder = silence.Recorder;

        await using (var db = silence.Open())
            await Assert.ThrowsAsync<TimeoutException>(() => db.WriteAsync(async () =>
            {
                var decision = await db.Set<Decision>().SingleAsync();
                if (act == "objection") decision.Receive(Objection(decision, silence.Clock.At));
                decision.Recorded = true;
                await recorder.AppendAsync(db, new("decision.test", "clock", null, "decision", decision.Id.ToString(), []));
                await db.SaveChangesAsync();
                Assert.Equal((0, 1, false), Facts(silence));
                throw new TimeoutException("killed");
            }));
        Assert.Equal((0, 1, false), Facts(silence));

        if (act == "objection") await silence.SayAsync("EG", VoiceKind.Objection);
        else await silence.WithAsync(async acts => { await acts.RecordOverAsync(); return true; });
        Assert.Equal(act == "objection" ? (1, 3, true) : (0, 2, true), Facts(silence));
    }

    static Voice Objection(Decision decision, DateTimeOffset at) => new()
    {
        DecisionId = decision.Id, PartnerCode = "EG", Kind = VoiceKind.Objection, ReceivedAt = at, Office = "signatory", Words = "No.",
    };

    /// <summary>What a new process finds in a copy of the files: answers, entries, and whether the closing is noted.</summary>
    static (int Voices, int Entries, bool Recorded) Facts(SilenceCase silence)
    {
        var copy = Directory.CreateTempSubdirectory("mogran-killed-").FullName;
        foreach (var file in Directory.GetFiles(silence.Folder, "mogran.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        using (var db = Database.In(copy).Open())
        {
            var facts = (db.Set<Voice>().Count(), db.Set<RecordEntry>().Count(), db.Set<Decision>().Single().Recorded);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            Directory.Delete(copy, recursive: true);
            return facts;
        }
    }
}
