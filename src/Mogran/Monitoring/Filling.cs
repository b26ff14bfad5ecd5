using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>One line as a form sent it back, with the mark it was shown with.</summary>
public sealed record PostedLine(int Order, string? Mark, Said Said);

/// <summary>An activity that the partner adds. The id was made with the form: a form sent twice adds one line.</summary>
public sealed record OwnActivity(Guid Id, string Title, string? ActionCode, int? Domain, Said Said);

/// <summary>A line that somebody else saved meanwhile: both are shown, and neither is lost.</summary>
public sealed record Conflict(int Order, Said Theirs, Said Yours);

/// <summary>What came of saving. Not saved at all: the return could not be edited any more.</summary>
public sealed record Saved(bool WasOpen, IReadOnlyList<Conflict> Conflicts, int Changed);

/// <summary>A focal point's work on a return. Everything here can be sent twice and happens once.</summary>
public sealed class Filling(MogranDb db, Recorder recorder, Id<Round> round, string partner, string office)
{
    const string OwnPrefix = "own:";

    /// <param name="unchanged">Lines to confirm as unchanged if nobody answered them.</param>
    /// <param name="removed">Place of an own activity to take out again.</param>
    public Task<Saved> SaveAsync(
        IReadOnlyList<PostedLine> lines, DateTimeOffset now, Func<Entry, bool>? unchanged = null, OwnActivity? own = null, int? removed = null) =>
        db.WriteAsync(async () =>
        {
            if (await OpenReturnAsync() is not { } answer) return new Saved(false, [], 0);

            var conflicts = new List<Conflict>();
            var changed = lines.Count(line => Put(answer, line, conflicts));
            changed += Confirm(answer, unchanged);
            if (own is not null && Add(answer, own)) changed++;
            if (removed is { } order && Remove(answer, order)) changed++;
            if (changed > 0) Step(answer, StepKind.Saved, now);
            return new(true, conflicts, changed);
        });

    /// <returns>What keeps it from being submitted; empty when it is submitted, by this call or an earlier one.</returns>
    public Task<IReadOnlyList<(Entry Entry, Lack Lack)>> SubmitAsync(IReadOnlySet<string> percentages, DateTimeOffset now) =>
        db.WriteAsync(async () =>
        {
            if (await OpenReturnAsync() is not { } answer) return [];

            var lacks = Completeness.LacksOf(answer, percentages);
            if (lacks.Count > 0) return lacks;

            foreach (var entry in answer.Entries) entry.Question = null;
            Step(answer, StepKind.Submitted, now);
            await recorder.AppendAsync(db, new("return.submitted", office, partner, "return", answer.Id.ToString(), await ReturnContent.OfAsync(db, answer)));
            return lacks;
        });

    async Task<Return?> OpenReturnAsync()
    {
        db.ChangeTracker.Clear();
        var open = await db.Set<Round>().AnyAsync(known => known.Id == round && known.ClosedAt == null);
        return open && await db.ReturnAsync(round, partner) is { CanBeEdited: true } answer ? answer : null;
    }

    static bool Put(Return answer, PostedLine line, List<Conflict> conflicts)
    {
        if (answer.Entries.FirstOrDefault(entry => entry.Order == line.Order) is not { } entry) return false;

        var stored = Said.Of(entry);
        if (Fingerprint.Untouched(line.Said, line.Mark) || Fingerprint.HashOf(stored) == Fingerprint.HashOf(line.Said)) return false;
        if (Fingerprint.VersionIn(line.Mark) != entry.Version)
        {
            conflicts.Add(new(line.Order, stored, line.Said));
            return false;
        }

        line.Said.PutInto(entry);
        return true;
    }

    static int Confirm(Return answer, Func<Entry, bool>? unchanged)
    {
        if (unchanged is null) return 0;
        var lines = answer.Entries.Where(entry => entry is { Answer: null, IsKnown: true } && unchanged(entry)).ToList();
        foreach (var entry in lines)
        {
            entry.ConfirmUnchanged();
            entry.Version++;
        }

        return lines.Count;
    }

    bool Add(Return answer, OwnActivity own)
    {
        var subject = OwnPrefix + own.Id.ToString("D");
        if (answer.Entries.Any(entry => entry.Subject == subject)) return false;

        var entry = new Entry
        {
            ReturnId = answer.Id, Kind = EntryKind.Activity, Subject = subject, Order = answer.Entries.Max(one => one.Order) + 1,
            Title = Multilingual.In(Language.Current.Code, own.Title), ActionCode = own.ActionCode, DomainNumber = own.Domain,
            Confirmation = Confirmation.Added,
        };
        own.Said.PutInto(entry);
        db.Add(entry);
        return true;
    }

    bool Remove(Return answer, int order)
    {
        if (answer.Entries.FirstOrDefault(entry => entry.Order == order && entry.Confirmation is Confirmation.Added) is not { } own) return false;
        db.Remove(own);
        return true;
    }

    void Step(Return answer, StepKind kind, DateTimeOffset now)
    {
        if (answer.State is ReturnState.NotOpened) db.Add(answer.Add(StepKind.Opened, now, office));
        db.Add(answer.Add(kind, now, office));
    }
}
