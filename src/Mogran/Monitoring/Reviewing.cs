using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>What came of a review: done, done before, or somebody acted since the page was shown.</summary>
public enum Reviewed { Done, DoneBefore, MovedOn }

/// <summary>The Secretariat's answer to a submitted return.</summary>
/// <param name="seen">Number of the last step the reviewer saw.</param>
public sealed class Reviewing(MogranDb db, Recorder recorder, Id<Round> round, string partner, int seen)
{
    /// <summary>Accepts it: its lines stand, and the activities that the partner added become activities of the plan.</summary>
    public Task<Reviewed> AcceptAsync(DateTimeOffset now) => ReviewAsync(StepKind.Accepted, async answer =>
    {
        await new OwnActivities(db, answer, now).BecomePartOfThePlanAsync();
        db.Add(answer.Add(StepKind.Accepted, now, Offices.Secretariat));
        await recorder.AppendAsync(db, new("return.accepted", Offices.Secretariat, partner, "return", answer.Id.ToString(), await ReturnContent.OfAsync(db, answer)));
    });

    /// <param name="reason">Why; the partner reads it.</param>
    /// <param name="questions">Questions on single lines, by place.</param>
    public Task<Reviewed> SendBackAsync(string reason, IReadOnlyDictionary<int, string> questions, DateTimeOffset now) =>
        ReviewAsync(StepKind.SentBack, async answer =>
        {
            foreach (var entry in answer.Entries) entry.Question = questions.GetValueOrDefault(entry.Order);
            db.Add(answer.Add(StepKind.SentBack, now, Offices.Secretariat, reason));
            var content = await ReturnContent.OfAsync(db, answer);
            content["reason"] = reason;
            await recorder.AppendAsync(db, new("return.sentBack", Offices.Secretariat, partner, "return", answer.Id.ToString(), content));
        });

    Task<Reviewed> ReviewAsync(StepKind kind, Func<Return, Task> act) => db.WriteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (await db.ReturnAsync(round, partner) is not { } answer) return Reviewed.MovedOn;
        if (answer.LastStep is { } last && last.Kind == kind && last.Number == seen + 1) return Reviewed.DoneBefore;
        if (answer.State is not ReturnState.Submitted || answer.LastStep!.Number != seen) return Reviewed.MovedOn;

        await act(answer);
        return Reviewed.Done;
    });
}
