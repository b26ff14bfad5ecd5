using Mogran.Decisions;
using Mogran.Monitoring;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>The report of the demo: a first edition that was adopted, and a second one under silence.</summary>
sealed class ExampleReport(MogranDb db, Recorder recorder, DemoClock clock, Round round)
{
    static readonly TimeSpan Period = TimeSpan.FromDays(5);

    public async Task AdoptFirstAsync()
    {
        var decision = await PutUnderSilenceAsync();
        clock.Pass(TimeSpan.FromDays(1));
        await AnswerAsync(decision, "KE", "en");
        clock.Pass(Period);
        await Silence.RecordOverAsync();
    }

    public async Task PutSecondAsync()
    {
        var decision = await PutUnderSilenceAsync();
        clock.Pass(TimeSpan.FromHours(6));
        await AnswerAsync(decision, "EG", "ar");
    }

    Silence Silence => new(db, recorder, clock);

    async Task<Id<Decision>> PutUnderSilenceAsync()
    {
        var adopted = await AdoptedReading.AdoptedEditionsAsync(db, clock.Now);
        var edition = await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, round, clock.Now, adopted));
        clock.Pass(TimeSpan.FromHours(2));
        var decision = Id<Decision>.New();
        Refuse(await Silence.OpenAsync(new(decision, edition.Id, clock.Now + Period, (await db.DialogueAsync()).TimeZone.Id, null)));
        return decision;
    }

    async Task AnswerAsync(Id<Decision> decision, string partner, string language) =>
        Refuse(await Silence.ReceiveAsync(new(
            Id<Voice>.New(), decision, partner, Offices.FocalPoint, VoiceKind.Statement, ExampleWords.In(language).Statement, [])));

    static void Refuse(Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The example decision was refused: {refused}.");
    }
}
