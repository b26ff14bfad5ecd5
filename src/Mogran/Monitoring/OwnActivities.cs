using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Activities that a partner told of in its return. Once accepted they are activities like any other, with the return as their source.</summary>
sealed class OwnActivities(MogranDb db, Return answer, DateTimeOffset now)
{
    static readonly Phrases<Round> Words = new();

    public async Task BecomePartOfThePlanAsync()
    {
        var own = answer.Entries.Where(entry => entry is { Kind: EntryKind.Activity, Confirmation: Confirmation.Added }).ToList();
        if (own.Count == 0) return;

        var round = await db.Set<Round>().SingleAsync(one => one.Id == answer.RoundId);
        var source = await SourceAsync(round);
        var dialogue = await db.DialogueAsync();
        List<Id<Activity>> added = [];
        foreach (var entry in own)
        {
            var identifier = FormattableString.Invariant($"{dialogue.Code}-{answer.PartnerCode}-{round.Number}-{entry.Order}");
            var activity = ActivityOf(entry, identifier, new(source.Id, $"return:{answer.Id}"));
            db.Add(activity);
            added.Add(activity.Id);
            if (entry.ActionCode is { } action)
                db.Add(new ActivityAction
                {
                    ActivityId = activity.Id, ActionCode = action, Basis = LinkBasis.Person, By = $"focal point {answer.PartnerCode}", At = now,
                });
            entry.Subject = identifier;
        }

        await db.SaveChangesAsync();
        await ActivityIndex.RefreshAsync(db, added);
    }

    Activity ActivityOf(Entry entry, string identifier, Origin origin)
    {
        var activity = new Activity
        {
            Identifier = identifier, Title = entry.Title, PartnerCode = answer.PartnerCode, Origin = origin,
            Description = Multilingual.In(entry.Title.Best(Language.English).Language.Code, entry.Words),
            Status = entry.Stage switch { Stage.Planned => "1", Stage.UnderWay => "2", Stage.Ended => "4", _ => null },
        };
        if (entry is { Answer: Answer.Value, Value: { } amount })
            activity.Money.Add(new() { Kind = MoneyKind.Budget, Amount = amount, Currency = entry.Currency, Origin = origin });
        return activity;
    }

    async Task<Source> SourceAsync(Round round)
    {
        var code = FormattableString.Invariant($"round-{round.Number}");
        if (await db.Set<Source>().SingleOrDefaultAsync(known => known.Code == code) is { } known) return known;

        var source = new Source { Code = code, Title = InAll(() => Words["ReturnsOfRound", round.Number]), ReadAt = now };
        db.Add(source);
        return source;
    }

    static Multilingual InAll(Func<string> say)
    {
        var before = Language.Current;
        try
        {
            var said = Language.All.ToDictionary(language => language.Code, language =>
            {
                language.Use();
                return say();
            });
            return new() { En = said["en"], Fr = said["fr"], Ar = said["ar"] };
        }
        finally { before.Use(); }
    }
}
