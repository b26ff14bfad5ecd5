using System.Globalization;
using System.Text.Json;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Meetings;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Profiles;

/// <summary>Puts a profile's data into an empty database. Runs inside a write; all of it is there afterwards or nothing.</summary>
public sealed class ProfileLoading(MogranDb db, ProfileFolder profile, DateTimeOffset now)
{
    /// <exception cref="InvalidDataException">A file is missing or not of its shape; the message names it.</exception>
    public void Load()
    {
        db.Add(profile.Read<Dialogue>("dialogue.json") ?? throw new InvalidDataException("The profile has no dialogue.json."));
        db.AddRange(PartnersOf(profile));
        foreach (var (body, order) in (profile.Read<List<BodyFile>>("bodies.json") ?? []).Select((body, order) => (body, order))) AddBody(body, order);
        foreach (var text in profile.ReadAll<TextFile>("texts")) AddText(text);
        if (profile.Read<PlanFile>("plan.json") is { } plan) AddPlan(plan);
        foreach (var meeting in profile.Read<List<MeetingFile>>("meetings.json") ?? []) db.Add(MeetingOf(meeting));
        foreach (var rule in profile.Read<List<RuleFile>>("rules.json") ?? []) db.Add(RuleOf(rule));
        var sources = (profile.Read<List<SourceFile>>("sources.json") ?? []).Select(SourceOf).ToList();
        db.AddRange(sources);
        new ProfileActivities(db, sources).Load(profile.ReadLines<ActivityLine>("activities.jsonl"));
    }

    internal static IReadOnlyList<Partner> PartnersOf(ProfileFolder profile) =>
        [.. (profile.Read<List<PartnerFile>>("partners.json") ?? []).Select(PartnerOf)];

    static Partner PartnerOf(PartnerFile file)
    {
        var partner = new Partner
        {
            Code = file.Code,
            Kind = file.Kind,
            Group = file.Group,
            Iso3 = file.Iso3,
            Aliases = file.Aliases ?? [],
            Agencies = file.Agencies ?? [],
            Identifiers = file.Iati ?? [],
        };
        foreach (var name in file.Names)
            partner.AddName(new()
            {
                From = name.From, To = name.To, Short = name.Short, Formal = name.Formal ?? Multilingual.None,
                Sort = name.Sort, Footnote = name.Footnote ?? Multilingual.None,
            });
        return partner;
    }

    void AddBody(BodyFile file, int order)
    {
        db.Add(new Body { Code = file.Code, Kind = file.Kind, Name = file.Name, Duties = file.Duties ?? Multilingual.None, Order = order });
        foreach (var seat in file.Seats)
        {
            var (notBefore, notAfter) = seat.During is { } during ? Interval.Of(during) : (null, null);
            db.Add(new Seat
            {
                BodyCode = file.Code, PartnerCode = seat.Partner, Role = seat.Role, From = seat.From, To = seat.To,
                StartUnknown = seat.FromUnknown, EndUnknown = seat.ToUnknown, SeenFrom = seat.SeenFrom, SeenTo = seat.SeenTo,
                NotBefore = notBefore, NotAfter = notAfter,
                Note = Both(seat.FromNote ?? Multilingual.None, seat.ToNote ?? Multilingual.None), Source = seat.Source,
            });
        }
    }

    void AddText(TextFile file)
    {
        db.Add(new Text
        {
            Slug = file.Slug, Kind = file.Kind, Title = file.Title, AdoptedOn = file.AdoptedOn, From = file.From,
            Place = file.Place ?? Multilingual.None, BodyCode = file.Body, Source = file.Source, Note = file.Note ?? Multilingual.None,
        });
        foreach (var (paragraph, order) in (file.Paragraphs ?? []).Select((paragraph, order) => (paragraph, order)))
            db.Add(new Paragraph
            {
                TextSlug = file.Slug, Anchor = paragraph.Anchor, Number = paragraph.Number, Order = order + 1,
                Kind = paragraph.Kind, Gist = paragraph.Gist, Continues = paragraph.Continues ?? [],
            });
        foreach (var adherence in file.Adherence ?? [])
            db.Add(new Adherence { TextSlug = file.Slug, PartnerCode = adherence.Partner, Kind = adherence.As, NameUsed = adherence.NameUsed });
        foreach (var reservation in file.Reservations ?? [])
            db.Add(new Reservation
            {
                TextSlug = file.Slug, Anchor = reservation.Paragraph, Kind = reservation.Kind, Gist = reservation.Gist,
                PartnerCodes = reservation.By.ValueKind is JsonValueKind.Array ? [.. reservation.By.EnumerateArray().Select(code => code.GetString()!)] : [],
            });
    }

    void AddPlan(PlanFile plan)
    {
        db.Add(new ActionPlan { Code = "plan", Title = plan.Title, Note = plan.Note ?? Multilingual.None });
        foreach (var domain in plan.Domains)
            db.Add(new Domain { Number = domain.Number, Title = domain.Title, Summary = domain.Summary ?? Multilingual.None });
        foreach (var (commitment, order) in plan.Commitments.Select((commitment, order) => (commitment, order)))
            db.Add(CommitmentOf(commitment, order));
        foreach (var (objective, order) in plan.Objectives.Select((objective, order) => (objective, order)))
            db.Add(new Objective { Code = objective.Code, DomainNumber = objective.Domain, Title = objective.Title, Order = order });
        foreach (var (action, order) in plan.Actions.Select((action, order) => (action, order))) db.Add(ActionOf(action, order));
        foreach (var indicator in plan.Indicators ?? [])
            db.Add(new Indicator
            {
                Code = indicator.Code, ActionCode = indicator.Action, Title = indicator.Title, Unit = indicator.Unit,
                Aggregation = indicator.Aggregation, Direction = indicator.Direction,
            });
    }

    internal static Commitment CommitmentOf(CommitmentFile file, int order) => new()
    {
        Code = file.Code, TextSlug = file.Text, Anchor = file.Paragraph, Title = file.Title,
        Who = file.Who ?? Multilingual.None, By = file.By, Domains = file.Domains, Order = order,
    };

    internal static PlanAction ActionOf(ActionFile file, int order)
    {
        var action = new PlanAction
        {
            Code = file.Code, ObjectiveCode = file.Objective, Title = file.Title, Description = file.Description ?? Multilingual.None,
            Sectors = file.Sectors ?? [], Terms = file.Terms ?? [], Order = order,
        };
        foreach (var commitment in file.Commitments) action.Serve(commitment);
        return action;
    }

    static Meeting MeetingOf(MeetingFile file) => new()
    {
        Slug = file.Slug, Kind = file.Kind, Title = file.Title, From = file.From, To = file.To, DateNote = file.DateNote ?? Multilingual.None,
        Place = file.Place ?? Multilingual.None, Country = file.Country, BodyCode = file.Body, Source = file.Source,
        Subjects = file.Subjects ?? Multilingual.None,
    };

    static MatchingRule RuleOf(RuleFile file) => new()
    {
        Code = file.Code, ActionCode = file.Action, Themes = file.When.Themes ?? [], Sectors = file.When.Sectors ?? [],
        Words = file.When.Words ?? [], Note = file.Note ?? Multilingual.None,
    };

    Source SourceOf(SourceFile file) => new()
    {
        Code = file.Code, Title = file.Title, Publisher = file.Publisher, CompiledOn = FirstDay(file.Compiled), ReadAt = now,
        FileName = file.Files is [var first, ..] ? first : null, Note = file.Note ?? Multilingual.None,
    };

    static Multilingual Both(Multilingual one, Multilingual other) => new()
    {
        En = $"{one.En} {other.En}", Fr = $"{one.Fr} {other.Fr}", Ar = $"{one.Ar} {other.Ar}",
    };

    // "2022-01" stands for the month: its first day.
    static DateOnly? FirstDay(string? day) => day is null ? null
        : DateOnly.TryParse(day.Length == 7 ? day + "-01" : day, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
}
