using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>
/// The acts of a silence procedure, each in one transaction with its entry in the record. The instant of an act is
/// taken inside the transaction, where nobody else writes: the order of the record is the order of the instants.
/// </summary>
public sealed class Silence(MogranDb db, Recorder recorder, TimeProvider time)
{
    /// <summary>Puts an edition under silence; nothing more when the same proposal was already opened.</summary>
    public Task<Refusal?> OpenAsync(Proposal proposal) => WriteAsync(async now =>
    {
        if (await db.Set<Decision>().AnyAsync(known => known.Id == proposal.Decision)) return null;
        if (proposal.DeadlineRefusedAt(now) is { } refused) return refused;
        if (await db.Set<Edition>().Where(edition => edition.Id == proposal.Edition).Select(edition => new { edition.Number, edition.Hash }).SingleOrDefaultAsync() is not { } edition)
            return Refusal.NoSuchEdition;
        if ((await TakenNumbersAsync(db, now)).Contains(edition.Number)) return Refusal.EditionTaken;

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (await Presence.ChairOnAsync(db, today) is not { } chair) return Refusal.NoChair;
        var entitled = await EntitledStates.OnAsync(db, today);
        if (entitled.States.Count == 0) return Refusal.NobodyEntitled;

        var isShort = proposal.Deadline - now < Decision.LeastPeriod;
        var decision = new Decision
        {
            Id = proposal.Decision, EditionId = proposal.Edition, TextHash = edition.Hash, ChairCode = chair, OpenedAt = now,
            FirstDeadline = proposal.Deadline, Zone = proposal.Zone, ShorterBecause = isShort ? proposal.ShorterBecause!.Trim() : null,
            SeatsAssumed = entitled.Assumed,
        };
        foreach (var state in entitled.States) decision.Entitle(state.Code);
        db.Add(decision);
        await recorder.AppendAsync(db, DecisionEntries.Opened(decision), now);
        return null;
    });

    /// <summary>Moves the deadline later; <paramref name="id"/> is the extension's own, so that the same one twice is one.</summary>
    public Task<Refusal?> ExtendAsync(Id<Decision> of, Id<Extension> id, DateTimeOffset deadline, string reason) => ChairActAsync(of, reason, async (decision, now, chair) =>
    {
        if (await db.Set<Extension>().AnyAsync(known => known.Id == id)) return null;
        if (decision.StateAt(now) is not DecisionState.Open) return Refusal.SilenceIsOver;
        if (deadline <= decision.Deadline) return Refusal.NotLater;
        if (deadline - now > Decision.LongestPeriod) return Refusal.PeriodTooLong;

        var extension = new Extension { Id = id, DecisionId = of, At = now, Deadline = deadline, Reason = reason.Trim() };
        decision.Extend(extension);
        await recorder.AppendAsync(db, DecisionEntries.Extended(decision, extension, chair), now);
        return null;
    });

    public Task<Refusal?> WithdrawAsync(Id<Decision> of, string reason) => ChairActAsync(of, reason, async (decision, now, chair) =>
    {
        if (decision.WithdrawnAt is not null) return null;
        if (decision.StateAt(now) is not DecisionState.Open) return Refusal.SilenceIsOver;
        decision.Withdraw(now, reason.Trim());
        decision.Recorded = true;
        await recorder.AppendAsync(db, DecisionEntries.Withdrawn(decision, chair), now);
        return null;
    });

    /// <summary>
    /// Receives a state's answer, in time or late; nothing more when it was already received. An objection in time
    /// closes the silence in the record at once.
    /// </summary>
    public Task<Refusal?> ReceiveAsync(Answer answer) => WriteAsync(async now =>
    {
        if (await db.Set<Decision>().SingleOrDefaultAsync(known => known.Id == answer.To) is not { } decision) return Refusal.NotEntitled;
        if (await db.Set<Voice>().AnyAsync(known => known.Id == answer.Id)) return null;
        if (!decision.IsEntitled(answer.PartnerCode)) return Refusal.NotEntitled;
        if (decision.WithdrawnAt is not null) return Refusal.TextWithdrawn;
        if (string.IsNullOrWhiteSpace(answer.Words)) return Refusal.WordsNeeded;

        var voice = new Voice
        {
            Id = answer.Id, DecisionId = answer.To, PartnerCode = answer.PartnerCode, Kind = answer.Kind, Office = answer.Office,
            ReceivedAt = decision.Receipt(now), Words = answer.Words.Trim(), Paragraphs = [.. answer.Paragraphs],
        };
        decision.Receive(voice);
        voice.RecordIndex = (await recorder.AppendAsync(db, DecisionEntries.Voiced(decision, voice), now)).Index;
        await RecordOverAsync(now, decision);
        return null;
    });

    /// <summary>
    /// Enters in the record what is over by now. The state never waits for it: this only lets the record say so, at the
    /// first write or partner's visit after the fact, and when the site starts.
    /// </summary>
    public async Task RecordOverAsync()
    {
        var now = time.Now;
        var open = await db.Set<Decision>().AsNoTracking().Where(decision => !decision.Recorded).ToListAsync();
        if (open.Any(decision => decision.StateAt(now) is not DecisionState.Open)) await WriteAsync(_ => Task.FromResult(default(Refusal?)));
    }

    /// <summary>Numbers of the editions that are under silence or adopted at an instant: no draft of theirs can be put.</summary>
    public static async Task<IReadOnlySet<int>> TakenNumbersAsync(MogranDb db, DateTimeOffset now)
    {
        var taken = (await db.Set<Decision>().AsNoTracking().ToListAsync())
            .Where(decision => decision.StateAt(now) is DecisionState.Open or DecisionState.Adopted).Select(decision => decision.EditionId).ToList();
        return (await db.Set<Edition>().Where(edition => taken.Contains(edition.Id)).Select(edition => edition.Number).ToListAsync()).ToHashSet();
    }

    Task<Refusal?> ChairActAsync(Id<Decision> id, string reason, Func<Decision, DateTimeOffset, string, Task<Refusal?>> act) => WriteAsync(async now =>
    {
        if (await db.Set<Decision>().SingleOrDefaultAsync(known => known.Id == id) is not { } decision) return Refusal.SilenceIsOver;
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.ReasonNeeded;
        return await Presence.ChairOnAsync(db, DateOnly.FromDateTime(now.UtcDateTime)) is { } chair ? await act(decision, now, chair) : Refusal.NoChair;
    });

    /// <summary>Nothing read before the write counts: everything an act depends on is read where nobody else writes.</summary>
    Task<Refusal?> WriteAsync(Func<DateTimeOffset, Task<Refusal?>> act) => db.WriteAsync(() =>
    {
        db.ChangeTracker.Clear();
        return ActAsync(time.Now);

        async Task<Refusal?> ActAsync(DateTimeOffset now)
        {
            await RecordOverAsync(now);
            return await act(now);
        }
    });

    async Task RecordOverAsync(DateTimeOffset now)
    {
        foreach (var decision in await db.Set<Decision>().Where(decision => !decision.Recorded).ToListAsync()) await RecordOverAsync(now, decision);
    }

    async Task RecordOverAsync(DateTimeOffset now, Decision decision)
    {
        var state = decision.StateAt(now);
        if (decision.Recorded || state is not (DecisionState.Adopted or DecisionState.Broken)) return;
        decision.Recorded = true;
        await recorder.AppendAsync(db, DecisionEntries.Closed(decision, state), now);
    }
}

/// <summary>What a state is about to answer.</summary>
/// <param name="Id">Id of the voice to be; the same answer twice is one.</param>
public sealed record Answer(
    Id<Voice> Id, Id<Decision> To, string PartnerCode, string Office, VoiceKind Kind, string Words, IReadOnlyList<string> Paragraphs);
