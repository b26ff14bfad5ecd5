using Mogran.Library;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;
using Mogran.Texts;

namespace Mogran.Tests.Reports;

/// <summary>
/// A tiny dialogue: one declaration with three operative paragraphs. p1 is served by X-1 (EUR 1,000,000, Italy in
/// Ethiopia) and X-2 (no budget); p2 has a commitment that nothing serves; p3 promises nothing.
/// </summary>
static class SmallPlan
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static async Task<TestDatabase> CreateAsync(string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(() => { Add(db); return Task.CompletedTask; });
        return database;
    }

    static void Add(MogranDb db)
    {
        db.Add(new Dialogue { Code = "small", Name = Text("Small Process", "Petit Processus", "عملية صغيرة"), Zone = "Africa/Cairo", Currency = "EUR" });
        db.Add(new Body { Code = "process", Kind = "process", Name = Text("Process", "Processus", "العملية") });
        AddPartner(db, "IT", "Italy", "Italie", "إيطاليا");
        AddPartner(db, "ET", "Ethiopia", "Éthiopie", "إثيوبيا");
        db.Add(new Text { Slug = "declaration", Kind = "declaration", Title = Text("Declaration", "Déclaration", "الإعلان") });
        foreach (var number in (int[])[1, 2, 3])
            db.Add(new Paragraph
            {
                TextSlug = "declaration", Anchor = $"p{number}", Number = $"{number}", Order = number, Kind = ParagraphKind.Operative,
                Gist = Text($"Gist {number}", $"Résumé {number}", $"خلاصة {number}"),
            });
        AddPlan(db);
        var source = new Source { Code = "published", Title = Text("Published", "Publié", "منشور"), FileName = "published.csv", CompiledOn = new(2026, 1, 31) };
        db.Add(source);
        AddActivity(db, source, "X-1", Money(source, 1_000_000m, "row 2"));
        AddActivity(db, source, "X-2");
    }

    static void AddPlan(MogranDb db)
    {
        db.Add(new Domain { Number = 4, Title = Text("Smuggling and trafficking", "Trafic et traite", "التهريب والاتجار") });
        db.Add(new Objective { Code = "4.1", DomainNumber = 4, Title = Text("Networks", "Réseaux", "الشبكات") });
        db.Add(new Commitment { Code = "C1", TextSlug = "declaration", Anchor = "p1", Title = Text("Act together", "Agir ensemble", "العمل معًا"), Domains = [4], Order = 1 });
        db.Add(new Commitment { Code = "C2", TextSlug = "declaration", Anchor = "p2", Title = Text("Meet", "Se réunir", "الاجتماع"), Domains = [4], Order = 2 });
        var action = new PlanAction { Code = "4.1.1", ObjectiveCode = "4.1", Title = Text("Train", "Former", "التدريب") };
        action.Serve("C1");
        db.Add(action);
        db.Add(new Indicator { Code = "I1", ActionCode = "4.1.1", Title = Text("Officials trained", "Agents formés", "موظفون مدرَّبون"), Unit = Text("persons", "personnes", "أشخاص"), Aggregation = Aggregation.Sum });
    }

    static void AddPartner(MogranDb db, string code, string english, string french, string arabic)
    {
        var partner = new Partner { Code = code, Kind = PartnerKind.State };
        partner.AddName(new() { Short = Text(english, french, arabic), Sort = Text(english, french, arabic) });
        db.Add(partner);
        db.Add(new Seat { BodyCode = "process", PartnerCode = code, Role = SeatRole.Member });
    }

    /// <summary>An activity that serves the one action.</summary>
    public static void AddActivity(MogranDb db, Source source, string identifier, params ActivityMoney[] money) =>
        AddActivity(db, source, identifier, Text($"Project {identifier}", $"Projet {identifier}", $"مشروع {identifier}"), money);

    /// <summary>As above, with a title in one language, whatever it holds.</summary>
    public static void AddActivity(MogranDb db, Source source, string identifier, string title) => AddActivity(db, source, identifier, new Multilingual { En = title }, []);

    static void AddActivity(MogranDb db, Source source, string identifier, Multilingual title, ActivityMoney[] money)
    {
        var activity = new Activity
        {
            Identifier = identifier, Title = title, PartnerCode = "IT",
            Start = new(2025, 1, 1), End = new(2027, 12, 31), Origin = new(source.Id, "row 2"),
        };
        activity.Places.Add(new() { CountryCode = "ET", Origin = activity.Origin });
        activity.Money.AddRange(money);
        db.Add(activity);
        db.Add(new ActivityAction { ActivityId = activity.Id, ActionCode = "4.1.1", Basis = LinkBasis.Rule, By = "rule", At = Now });
    }

    public static ActivityMoney Money(Source source, decimal amount, string record) =>
        new() { Kind = MoneyKind.Budget, Amount = amount, Currency = "EUR", Origin = new(source.Id, record) };

    /// <summary>A round in which Italy's return was accepted with these lines, and Ethiopia's is still expected.</summary>
    public static async Task<Round> HoldRoundAsync(MogranDb db, params Entry[] lines)
    {
        var round = new Round { Number = 1, From = new(2025, 1, 1), To = new(2025, 12, 31), OpenedAt = Now.AddDays(-30), DueAt = Now.AddDays(30), Zone = "Africa/Cairo" };
        await db.WriteAsync(() =>
        {
            db.Add(round);
            db.Add(new Return { RoundId = round.Id, PartnerCode = "ET" });
            var italy = new Return { RoundId = round.Id, PartnerCode = "IT" };
            italy.Entries.AddRange(lines);
            italy.Add(StepKind.Submitted, Now.AddDays(-3), "focal point");
            italy.Add(StepKind.Accepted, Now.AddDays(-2), "secretariat");
            db.Add(italy);
            return Task.CompletedTask;
        });
        return round;
    }

    public static Entry Indicator(Answer answer, decimal? value = null) =>
        new() { Kind = EntryKind.Indicator, Subject = "I1", Order = 1, Answer = answer, Value = value, Confirmation = Confirmation.Corrected };

    public static Entry Activity(string identifier, Answer answer, decimal? value = null, Stage? stage = null) => new()
    {
        Kind = EntryKind.Activity, Subject = identifier, Order = 3, Answer = answer, Value = value, Currency = value is null ? null : "EUR", Stage = stage,
        Confirmation = Confirmation.Corrected, KnownAnswer = Answer.Value, KnownValue = 1_000_000m,
    };

    public static Entry Narrative(string words) =>
        new() { Kind = EntryKind.Narrative, Subject = "4", Order = 2, Answer = Answer.Value, Words = words, Confirmation = Confirmation.Added };

    static Multilingual Text(string english, string french, string arabic) => new() { En = english, Fr = french, Ar = arabic };
}
