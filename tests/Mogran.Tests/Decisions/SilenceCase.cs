using Mogran.Decisions;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Decisions;

/// <summary>
/// A dialogue of three states (Egypt, France in the chair, Italy), an organisation that only supports it, a state that
/// has left, and one draft of the report. The clock stands until it is set.
/// </summary>
sealed class SilenceCase : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Deadline = new(2026, 12, 4, 16, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    readonly TestDatabase database;

    SilenceCase(TestDatabase database) => (this.database, Recorder) = (database, new(new RecordKey(database.Database), Clock));

    public StoppedClock Clock { get; } = new(Start);
    public Recorder Recorder { get; }
    public Edition Draft { get; } = Edition(1, 1);
    public Id<Decision> Id { get; } = Id<Decision>.New();
    public Proposal Proposal => new(Id, Draft.Id, Deadline, "Africa/Cairo", null);

    public static async Task<SilenceCase> CreateAsync(string kind = "sqlite")
    {
        var made = new SilenceCase(await TestDatabase.CreateAsync(kind));
        await made.AddAsync(made.Everything);
        return made;
    }

    public static async Task<SilenceCase> OpenAsync(string kind = "sqlite")
    {
        var made = await CreateAsync(kind);
        Assert.Null(await made.OpenSilenceAsync(made.Proposal));
        return made;
    }

    public MogranDb Open() => database.Open();

    public string Folder => database.Folder;

    public async Task AddAsync(params IEnumerable<object> rows)
    {
        await using var db = Open();
        await db.WriteAsync(() => { db.AddRange(rows); return Task.CompletedTask; });
    }

    public async Task<Refusal?> OpenSilenceAsync(Proposal proposal) => await WithAsync(silence => silence.OpenAsync(proposal));

    public async Task<Refusal?> SayAsync(string partner, VoiceKind kind, Id<Voice>? id = null, string words = "The figures of paragraph 22 are not agreed.") =>
        await WithAsync(silence => silence.ReceiveAsync(new(id ?? Id<Voice>.New(), Id, partner, "signatory", kind, words, [])));

    public async Task<Refusal?> ExtendAsync(DateTimeOffset deadline, Id<Extension>? id = null, string reason = "Holidays in two capitals.") =>
        await WithAsync(silence => silence.ExtendAsync(Id, id ?? Id<Extension>.New(), deadline, reason));

    public async Task<Refusal?> WithdrawAsync() => await WithAsync(silence => silence.WithdrawAsync(Id, "A new draft follows."));

    /// <summary>Each act in a context of its own, as each request has.</summary>
    public async Task<T> WithAsync<T>(Func<Silence, Task<T>> act)
    {
        await using var db = Open();
        return await act(new(db, Recorder, Clock));
    }

    public async Task<Decision> DecisionAsync()
    {
        await using var db = Open();
        return db.Set<Decision>().Single(decision => decision.Id == Id);
    }

    public async Task<DecisionState> StateAsync() => (await DecisionAsync()).StateAt(Clock.GetUtcNow());

    public async Task<string[]> ActsAsync()
    {
        await using var db = Open();
        return [.. db.Set<RecordEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Act)];
    }

    public static Edition Edition(int number, int draft)
    {
        var content = $$"""{"draft":{{draft}},"number":{{number}}}""";
        return new() { Number = number, Draft = draft, ComputedAt = Start.AddDays(-1), Content = content, Hash = ContentJson.HashOf(content) };
    }

    public static Partner State(string code, string name, PartnerKind kind = PartnerKind.State)
    {
        var partner = new Partner { Code = code, Kind = kind };
        partner.AddName(new() { Short = new() { En = name }, Sort = new() { En = name } });
        return partner;
    }

    IEnumerable<object> Everything =>
    [
        new Dialogue { Code = "small", Name = new() { En = "Small Process" }, Zone = "Africa/Cairo", Currency = "EUR" },
        new Body { Code = "process", Kind = "process", Name = new() { En = "Process" } },
        new Body { Code = "chair", Kind = "chair", Name = new() { En = "Chair" } },
        State("EG", "Egypt"), State("FR", "France"), State("IT", "Italy"), State("XX", "Formerland"), State("IOM", "IOM", PartnerKind.Organisation),
        new Seat { BodyCode = "chair", PartnerCode = "FR", Role = SeatRole.Chair, From = new(2025, 4, 9) },
        .. ((string[])["EG", "FR", "IT"]).Select(code => new Seat { BodyCode = "process", PartnerCode = code, Role = SeatRole.Member, From = new(2014, 11, 28) }),
        new Seat { BodyCode = "process", PartnerCode = "XX", Role = SeatRole.Member, From = new(2014, 11, 28), To = new(2020, 1, 31) },
        new Seat { BodyCode = "process", PartnerCode = "IOM", Role = SeatRole.Support, From = new(2014, 11, 28) },
        Draft,
    ];

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
