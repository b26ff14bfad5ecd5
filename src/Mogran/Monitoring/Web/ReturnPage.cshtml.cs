using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>
/// A partner's return: everything known, to be confirmed, corrected or explained. Only those who report for the partner
/// see it before it is submitted. What was typed is never lost: a line that cannot be understood stays as it was typed.
/// </summary>
[Authorize(Policy = Permission.Partner)]
[RequestFormLimits(ValueCountLimit = 4096)]
public sealed class ReturnPageModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Round> words, KnownWords known) : PageModel
{
    readonly Dictionary<int, LineShown> typed = [];
    Dictionary<string, string> units = [];
    HashSet<string> percentages = [];
    IReadOnlyDictionary<int, Domain> domains = new Dictionary<int, Domain>();

    [TempData] public string? Done { get; set; }

    public Round Round { get; private set; } = null!;
    public Return Answer { get; private set; } = null!;
    public string PartnerCode { get; private set; } = "";
    public string PartnerName { get; private set; } = "";
    public DateTimeOffset Now { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;
    public bool MaySubmit { get; private set; }
    public List<Fault> Faults { get; } = [];
    public IReadOnlyList<(string Code, Multilingual Title, int Domain)> Actions { get; private set; } = [];
    public Guid OwnId { get; private set; } = Guid.CreateVersion7();

    public bool IsOpen => Round.IsOpen && Answer.CanBeEdited;
    public int AnsweredCount => Answer.Entries.Count(entry => entry.Answer is not null);
    public StepsShown Steps => StepsShown.Of(Round, Answer, Zone);
    public IReadOnlyList<LineShown> Lines => [.. Answer.Entries.OrderBy(entry => entry.Order).Select(Shown)];

    public string WhyClosed => !Round.IsOpen ? words["ClosedRound"] : Answer.State is ReturnState.Accepted ? words["ClosedAccepted"] : words["ClosedSubmitted"];

    public IEnumerable<Section> Sections =>
        from line in Lines
        group line by line.Entry.DomainNumber into section
        orderby section.Key is null, section.Key == 0, section.Key
        let domain = section.Key is { } number ? domains.GetValueOrDefault(number) : null
        select new Section(SectionKey(section.Key), domain?.Title ?? Multilingual.In(Language.Current.Code, words["OtherActivities"]), [.. section]);

    public async Task<IActionResult> OnGetAsync(int number, string partner) =>
        await RefusalAsync(number, partner) ?? Page();

    public async Task<IActionResult> OnPostAsync(int number, string partner)
    {
        if (await RefusalAsync(number, partner) is { } refusal) return refusal;
        if (!IsOpen) return Again(Answer.State is ReturnState.Submitted ? "AlreadySubmitted" : "NotOpenAnyMore");

        var wish = (Request.Form["do"].ToString() is { Length: > 0 } pressed ? pressed : "save").Split(':', 2);
        var filling = new Filling(db, recorder, Round.Id, PartnerCode, Office());
        var own = wish[0] == "add" ? ReadOwn() : null;
        var saved = await filling.SaveAsync(ReadLines(), Now, UnchangedBy(wish), own, wish is ["remove", var place] && int.TryParse(place, out var order) ? order : null);
        foreach (var conflict in saved.Conflicts) await KeepBothAsync(conflict);
        if (wish[0] == "submit" && Faults.Count == 0 && MaySubmit)
            foreach (var (entry, lack) in await filling.SubmitAsync(percentages, Now)) AddFault(entry.Order, entry.Title.ToString(), words[lack]);
        if (Faults.Count == 0) return Again(wish[0] == "submit" && MaySubmit ? "Submitted" : "DraftSaved", wish);

        await ReloadAsync();
        return Page();
    }

    /// <summary>Also finds everything the page shows.</summary>
    async Task<IActionResult?> RefusalAsync(int number, string partner)
    {
        if (await db.RoundAsync(number) is not { } round) return NotFound();
        var standing = HttpContext.Standing;
        if (standing.IsSecretariat && !standing.ReportsFor.Contains(partner))
            return Redirect(Url.Content(FormattableString.Invariant($"~/rounds/{number}/{Uri.EscapeDataString(partner)}/review")));
        if (!standing.ReportsFor.Contains(partner)) return Forbid();

        (Round, PartnerCode, Now, Zone) = (round, partner, time.Now, TimeZoneInfo.FindSystemTimeZoneById(round.Zone));
        MaySubmit = standing.Posts.Any(post => post.PartnerCode == partner && post.Function is (PostFunction.FocalPoint or PostFunction.Alternate));
        return await ReloadAsync() ? null : NotFound();
    }

    async Task<bool> ReloadAsync()
    {
        db.ChangeTracker.Clear();
        if (await db.ReturnAsync(Round.Id, PartnerCode) is not { } answer) return false;

        Answer = answer;
        await known.LoadAsync(db);
        PartnerName = (await db.PartnerAsync(PartnerCode))!.NameOn(DateOnly.FromDateTime(Now.UtcDateTime)).Short.ToString();
        var indicators = await db.Set<Indicator>().AsNoTracking().ToListAsync();
        units = indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Unit.ToString());
        percentages = [.. Percentages.Of(indicators)];
        domains = await db.Set<Domain>().AsNoTracking().ToDictionaryAsync(domain => domain.Number);
        Actions = [.. (await (
            from action in db.Set<PlanAction>().IgnoreAutoIncludes()
            join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
            where action.WithdrawnAt == null
            orderby action.Order
            select new { action.Code, action.Title, objective.DomainNumber }).ToListAsync()).Select(action => (action.Code, action.Title, action.DomainNumber))];
        return true;
    }

    List<PostedLine> ReadLines()
    {
        var form = new LineForm(Request.Form);
        var lines = new List<PostedLine>();
        foreach (var entry in Answer.Entries)
        {
            var place = entry.Order.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (form.Field("m", place) is not { } mark) continue;
            var said = form.Read(place, entry.Kind, entry, out var fault);
            if (fault is null)
            {
                lines.Add(new(entry.Order, mark, said));
                continue;
            }

            AddFault(entry.Order, entry.Title.ToString(), words[fault]);
            typed[entry.Order] = LineShown.Of(entry, said, UnitOf(entry)) with { Mark = mark, Chosen = form.Field("a", place) ?? "", Typed = form.Field("v", place) };
        }

        return lines;
    }

    OwnActivity? ReadOwn()
    {
        var form = new LineForm(Request.Form);
        var said = form.Read("-own", EntryKind.Activity, null, out var fault);
        var title = Own("t");
        if (title is null) Faults.Add(new("t-own", words["AddOwn"], words["OwnTitleNeeded"]));
        if (fault is not null) Faults.Add(new("v-own", words["AddOwn"], words[fault]));
        if (title is null || fault is not null || !Guid.TryParse(Request.Form["own-id"], out var id)) return null;

        var action = Actions.FirstOrDefault(known => known.Code == Own("k"));
        return new(id, title, action.Code, action.Code is null ? null : action.Domain, said);
    }

    Func<Entry, bool>? UnchangedBy(string[] wish) => wish switch
    {
        ["all"] => _ => true,
        ["section", var key] => entry => SectionKey(entry.DomainNumber) == key,
        ["line", var place] when int.TryParse(place, out var order) => entry => entry.Order == order,
        _ => null,
    };

    async Task KeepBothAsync(Conflict conflict)
    {
        var entry = (await db.ReturnAsync(Round.Id, PartnerCode))!.Entries.First(one => one.Order == conflict.Order);
        // The mark of what is stored now: saving once more is a knowing choice.
        typed[conflict.Order] = LineShown.Of(entry, conflict.Yours, UnitOf(entry)) with { Mark = Fingerprint.Of(entry), Conflict = conflict };
        AddFault(conflict.Order, entry.Title.ToString(), words["SomebodyElse"]);
    }

    void AddFault(int order, string title, string why)
    {
        Faults.Add(new(FormattableString.Invariant($"line{order}"), title, why));
        if (typed.TryGetValue(order, out var line)) typed[order] = line with { Wrong = why };
    }

    LineShown Shown(Entry entry)
    {
        var wrong = Faults.FirstOrDefault(fault => fault.Target == FormattableString.Invariant($"line{entry.Order}"))?.Why;
        return (typed.TryGetValue(entry.Order, out var line) ? line with { Entry = entry } : LineShown.Of(entry, UnitOf(entry))) with { Wrong = wrong };
    }

    string? UnitOf(Entry entry) => entry.Kind is EntryKind.Indicator ? units.GetValueOrDefault(entry.Subject) : null;

    static string SectionKey(int? domain) => domain?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "other";

    /// <summary>What was typed into the form of an own activity, when it is shown again.</summary>
    public string? Own(string letter) => Request.HasFormContentType ? new LineForm(Request.Form).Field(letter, "-own") : null;

    string Office() => HttpContext.Standing.Posts.First(post => post.PartnerCode == PartnerCode).Function switch
    {
        PostFunction.Alternate => Offices.Alternate,
        PostFunction.Validator => Offices.Validator,
        _ => Offices.FocalPoint,
    };

    IActionResult Again(string said, string[]? wish = null)
    {
        Done = words[said];
        var place = wish switch { ["section", var key] => "#section-" + key, ["line", var order] => "#line" + order, ["add"] => "#own", _ => "" };
        return Redirect(Url.Content(FormattableString.Invariant($"~/rounds/{Round.Number}/{PartnerCode}")) + place);
    }
}
