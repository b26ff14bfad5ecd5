using Mogran.Profiles;
using Mogran.Record;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>
/// One whole example round, made by the same functions as the pages use, on a clock of its own that ends now. Whatever
/// a person would have written says that it was invented for the demonstration.
/// </summary>
/// <param name="now">The instant at which the example ends.</param>
public sealed class Example(Database database, ProfileFolder profile, DateTimeOffset now)
{
    readonly DemoClock clock = new(now.AddDays(-60));

    public async Task MakeAsync()
    {
        await Installation.PrepareAsync(database, profile, clock);
        var recorder = new Recorder(new RecordKey(database), clock);
        await using var db = database.Open();
        await DemoPeople.TakeUpPostsAsync(db, recorder, clock.GetUtcNow());

        At(-58);
        await ExampleGathering.ImportAsync(database, recorder, clock);

        var round = new ExampleRound(db, recorder, clock);
        At(-55);
        await round.OpenAsync();
        At(-50);
        await round.AcceptFirstAsync();
        var report = new ExampleReport(db, recorder, clock, round.Round);
        At(-30);
        await report.AdoptFirstAsync();
        At(-20);
        await round.GoOnAsync();
        At(-2);
        await report.PutSecondAsync();
    }

    /// <summary>On a day counted from the end of the example.</summary>
    void At(int day) => clock.MoveTo(now.AddDays(day));
}
