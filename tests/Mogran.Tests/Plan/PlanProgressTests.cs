using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Plan;

public sealed class PlanProgressTests
{
    static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_paragraph_knows_what_was_done_about_it_and_counts_it_once(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open()) await db.WriteAsync(() => AddPlan(db));

        await using var fresh = database.Open();
        var progress = await PlanProgress.LoadAsync(fresh, Today);
        var paragraph = progress.OfParagraph("declaration", "p1");

        Assert.Equal(["X-1", "X-2"], paragraph.Activities.Select(activity => activity.Identifier).Order());
        Assert.Equal(["EG", "IT"], paragraph.Partners);
        Assert.Equal(["ET", "SD"], paragraph.Countries);
        Assert.Equal(1_500_000.5m, paragraph.Money.Totals.Single().Amount);
        Assert.Equal(Stage.UnderWay, paragraph.Stage);
        Assert.Equal(2, progress.OfDomain(4).Activities.Count);
        Assert.Equal(2, progress.OfAction("4.1.1").Activities.Count);
        Assert.Single(progress.OfAction("4.1.2").Activities);
        Assert.Equal(Stage.None, progress.OfParagraph("declaration", "p2").Stage);
        Assert.Empty(progress.OfCommitment("C2").Activities);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_withdrawn_counts_nowhere_until_it_is_put_back(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(() => AddPlan(db));

        var action = (await db.Set<PlanAction>().FindAsync("4.1.1"))!;
        await db.WriteAsync(() => Task.FromResult(action.WithdrawnAt = DateTimeOffset.UnixEpoch));
        Assert.Equal(["X-2"], (await PlanProgress.LoadAsync(db, Today)).OfCommitment("C1").Activities.Select(activity => activity.Identifier));

        await db.WriteAsync(() => Task.FromResult(action.WithdrawnAt = null));
        Assert.Equal(2, (await PlanProgress.LoadAsync(db, Today)).OfCommitment("C1").Activities.Count);
    }

    /// <summary>Two actions of domain 4 serve commitment C1 of paragraph p1; X-2 serves both, X-1 one; nothing serves C2.</summary>
    internal static Task AddPlan(MogranDb db)
    {
        db.Add(new Domain { Number = 4, Title = new() { En = "Smuggling and trafficking" } });
        db.Add(new Objective { Code = "4.1", DomainNumber = 4, Title = new() { En = "Dismantle the networks" } });
        db.Add(new Commitment { Code = "C1", TextSlug = "declaration", Anchor = "p1", Title = new() { En = "Act together" }, Domains = [4] });
        db.Add(new Commitment { Code = "C2", TextSlug = "declaration", Anchor = "p2", Title = new() { En = "Report" }, Domains = [4] });
        foreach (var code in (string[])["4.1.1", "4.1.2"])
        {
            var action = new PlanAction { Code = code, ObjectiveCode = "4.1", Title = new() { En = "Action " + code } };
            action.Serve("C1");
            db.Add(action);
        }

        var source = new Source { Code = "file:test", Title = new() { En = "A file" } };
        db.Add(source);
        var origin = new Origin(source.Id, "row 2");
        var first = new Activity { Identifier = "X-1", Title = new() { En = "Training" }, Status = "2", PartnerCode = "IT", Origin = origin };
        first.Money.Add(new() { Kind = MoneyKind.Budget, Amount = 1_000_000.5m, Currency = "EUR", Origin = origin });
        first.Places.Add(new() { CountryCode = "SD", Origin = origin });
        var second = new Activity { Identifier = "X-2", Title = new() { En = "Centre" }, Status = "4", Origin = origin };
        second.Money.Add(new() { Kind = MoneyKind.Budget, Amount = 500_000m, Currency = "EUR", Origin = origin });
        second.Places.Add(new() { CountryCode = "ET", Origin = origin });
        second.Organisations.Add(new() { Role = OrganisationRole.Funding, Name = "Egypt", PartnerCode = "EG", Origin = origin });
        db.AddRange(first, second);
        db.AddRange(Link(first, "4.1.1"), Link(second, "4.1.1"), Link(second, "4.1.2"));
        return Task.CompletedTask;
    }

    static ActivityAction Link(Activity activity, string action) =>
        new() { ActivityId = activity.Id, ActionCode = action, Basis = LinkBasis.Rule, By = "rule", At = DateTimeOffset.UnixEpoch };
}
