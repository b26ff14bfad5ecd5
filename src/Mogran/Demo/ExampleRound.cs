using Microsoft.EntityFrameworkCore;
using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>The first round of the demo: a return in every state it can be in.</summary>
sealed class ExampleRound(MogranDb db, Recorder recorder, DemoClock clock)
{
    const int Number = 1;

    /// <summary>Writes the partner's language into what its focal point says.</summary>
    static readonly (string Partner, string Language)[] AcceptedFirst =
    [
        ("EG", "ar"), ("FR", "fr"), ("ET", "en"), ("KE", "en"), ("IT", "en"), ("ES", "en"), ("SE", "en"), ("NL", "en"),
        ("DJ", "fr"), ("UG", "en"),
    ];

    static readonly (string Partner, string Language)[] AcceptedLater = [("SO", "en"), ("BE", "fr"), ("MT", "en")];

    HashSet<string> percentages = [];
    PlanAction action = null!;
    int domain;

    public Round Round { get; private set; } = null!;

    public async Task OpenAsync()
    {
        var zone = (await db.DialogueAsync()).TimeZone;
        var today = clock.Today;
        var dueDay = today.AddDays(50);
        if (DueTime.Of(dueDay, new(18, 0), zone.Id, out var due) is not HourFault.None) DueTime.Of(dueDay, new(12, 0), zone.Id, out due);
        await new Opening(Number, today.AddMonths(-6), today.AddDays(-1), due, zone.Id).OpenAsync(db, recorder, clock.Now);
        Round = (await db.RoundAsync(Number))!;
        percentages = [.. Percentages.Of(await db.Set<Indicator>().AsNoTracking().ToListAsync())];
        action = await db.Set<PlanAction>().AsNoTracking().Where(one => one.WithdrawnAt == null).OrderBy(one => one.Order).FirstAsync();
        domain = await db.Set<Objective>().Where(one => one.Code == action.ObjectiveCode).Select(one => one.DomainNumber).SingleAsync();
    }

    /// <summary>The returns on which the first edition stands. One of them was sent back once and answered.</summary>
    public async Task AcceptFirstAsync()
    {
        foreach (var (partner, language) in AcceptedFirst)
        {
            await SubmitAsync(partner, language, own: partner is "EG" or "FR");
            if (partner is "ET")
            {
                await SendBackAsync(partner, language);
                await SubmitAsync(partner, language);
            }

            await AcceptAsync(partner);
        }
    }

    /// <summary>The others: accepted later, waiting for the Secretariat, sent back, a draft. The rest was not opened.</summary>
    public async Task GoOnAsync()
    {
        foreach (var (partner, language) in AcceptedLater)
        {
            await SubmitAsync(partner, language);
            await AcceptAsync(partner);
        }

        await SubmitAsync("SD", "ar");
        await SendBackAsync("SD", "ar");
        await SubmitAsync("TN", "fr");
        await FillAsync("DE", "en", half: true);
    }

    async Task SubmitAsync(string partner, string language, bool own = false)
    {
        await FillAsync(partner, language, own: own);
        clock.Pass(TimeSpan.FromHours(3));
        var lacks = await Filling(partner).SubmitAsync(percentages, clock.Now);
        if (lacks.Count > 0) throw new InvalidOperationException($"The example return of {partner} lacks {lacks[0].Lack} in line {lacks[0].Entry.Order}.");
    }

    async Task FillAsync(string partner, string language, bool own = false, bool half = false)
    {
        clock.Pass(TimeSpan.FromHours(5));
        var answer = await ReturnAsync(partner);
        var open = answer.Entries.Where(entry => entry is { Answer: null, IsKnown: false } && !(half && entry.Order % 2 == 0));
        var place = Array.FindIndex(AcceptedFirst, known => known.Partner == partner) + 1;
        var lines = open.Select(entry => new PostedLine(entry.Order, Fingerprint.Of(entry), ExampleAnswers.For(entry, place, language))).ToList();
        await Filling(partner).SaveAsync(lines, clock.Now, entry => !half || entry.Order % 2 == 1, own ? ExampleAnswers.Own(partner, language, action, domain) : null);
    }

    async Task SendBackAsync(string partner, string language)
    {
        clock.Pass(TimeSpan.FromHours(8));
        var words = ExampleWords.In(language).SentBack;
        await (await ReviewingAsync(partner)).SendBackAsync(words, new Dictionary<int, string> { [1] = words }, clock.Now);
    }

    async Task AcceptAsync(string partner)
    {
        clock.Pass(TimeSpan.FromHours(4));
        await (await ReviewingAsync(partner)).AcceptAsync(clock.Now);
    }

    Filling Filling(string partner) => new(db, recorder, Round.Id, partner, Offices.FocalPoint);

    async Task<Reviewing> ReviewingAsync(string partner) => new(db, recorder, Round.Id, partner, (await ReturnAsync(partner)).LastStep!.Number);

    async Task<Return> ReturnAsync(string partner)
    {
        db.ChangeTracker.Clear();
        return await db.ReturnAsync(Round.Id, partner) ?? throw new InvalidOperationException($"{partner} is not asked in the example round.");
    }
}
