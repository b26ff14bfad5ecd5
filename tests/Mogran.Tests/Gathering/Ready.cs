using System.Text;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>A database with a plan of two actions, and the ways to import into it and to undo.</summary>
static class Ready
{
    public static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    public static async Task<TestDatabase> Async(string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(() =>
        {
            db.Add(new Dialogue { Code = "test", Name = new() { En = "A dialogue" }, Zone = "UTC", Currency = "EUR" });
            db.Add(new Domain { Number = 1, Title = new() { En = "Return" } });
            db.Add(new Objective { Code = "1", DomainNumber = 1, Title = new() { En = "Return" } });
            db.Add(new PlanAction
            {
                Code = "R", ObjectiveCode = "1", Title = new() { En = "Help migrants who return of their own will, and their reintegration" },
                Terms = new() { ["en"] = ["voluntary return", "reintegration"] },
            });
            db.Add(new PlanAction
            {
                Code = "S", ObjectiveCode = "1", Title = new() { En = "Dismantle networks that smuggle migrants" }, Terms = new() { ["en"] = ["smuggling"] },
            });
            return Task.CompletedTask;
        });
        return database;
    }

    public static GatheredFile Sheet(string name, string text) => GatheredFile.Of(name, Encoding.UTF8.GetBytes(text));

    public static Recorder RecorderOf(TestDatabase database) => new(new RecordKey(database.Database), TimeProvider.System);

    public static async Task<FileOutcome> ImportAsync(TestDatabase database, GatheredFile file, bool dryRun = false, ImportChoices? choices = null) =>
        (await new Gatherer(database.Database, RecorderOf(database), TimeProvider.System).ImportAsync([file], "secretariat", dryRun: dryRun, choices: choices)).Files[0];

    public static CitedActivities Cited(params string[] identifiers) =>
        (_, asked) => Task.FromResult<IReadOnlySet<string>>(asked.Intersect(identifiers).ToHashSet());

    public static Task<Undone> UndoAsync(TestDatabase database, FileOutcome outcome, CitedActivities? cited = null) =>
        new Undoing(database.Database, RecorderOf(database), cited ?? Cited(), TimeProvider.System).UndoAsync(outcome.Import!.Id, "secretariat");

    public static async Task<string> ContentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await AllContent.OfAsync(db);
    }
}
