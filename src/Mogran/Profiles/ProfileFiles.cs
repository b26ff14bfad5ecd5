using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Profiles;

// The shapes of a profile's files, field for field. What a file leaves out is not recorded.

sealed record PartnerFile(
    string Code, PartnerKind Kind, string? Group, string? Iso3, List<NameFile> Names, List<string>? Aliases, List<string>? Agencies, List<string>? Iati);

sealed record NameFile(DateOnly? From, DateOnly? To, Multilingual Short, Multilingual? Formal, Multilingual Sort, Multilingual? Footnote);

sealed record BodyFile(string Code, Multilingual Name, Multilingual? Duties, string Kind, List<SeatFile> Seats);

sealed record SeatFile(
    string Partner, SeatRole Role, DateOnly? From, DateOnly? To, bool FromUnknown, bool ToUnknown, DateOnly? SeenFrom, DateOnly? SeenTo,
    string? During, Multilingual? FromNote, Multilingual? ToNote, string? Source);

sealed record TextFile(
    string Slug, string Kind, Multilingual Title, DateOnly? AdoptedOn, DateOnly? From, Multilingual? Place, string? Body, string? Source,
    Multilingual? Note, List<AdherenceFile>? Adherence, List<ReservationFile>? Reservations, List<ParagraphFile>? Paragraphs);

sealed record AdherenceFile(string Partner, AdherenceKind As, string? NameUsed);

sealed record ReservationFile(string? Paragraph, string Kind, Multilingual Gist, System.Text.Json.JsonElement By);

sealed record ParagraphFile(string Anchor, string? Number, ParagraphKind Kind, Multilingual Gist, List<string>? Continues);

sealed record PlanFile(
    Multilingual Title, Multilingual? Note, List<DomainFile> Domains, List<CommitmentFile> Commitments, List<ObjectiveFile> Objectives,
    List<ActionFile> Actions, List<IndicatorFile>? Indicators);

sealed record DomainFile(int Number, Multilingual Title, Multilingual? Summary);

sealed record CommitmentFile(string Code, string Text, string Paragraph, Multilingual Title, Multilingual? Who, DateOnly? By, List<int> Domains);

sealed record ObjectiveFile(string Code, int Domain, Multilingual Title);

sealed record ActionFile(
    string Code, string Objective, Multilingual Title, Multilingual? Description, List<string> Commitments, List<string>? Sectors,
    Dictionary<string, List<string>>? Terms);

sealed record IndicatorFile(string Code, string Action, Multilingual Title, Multilingual Unit, Aggregation Aggregation, string? Direction);

sealed record MeetingFile(
    string Slug, string Kind, Multilingual Title, DateOnly? From, DateOnly? To, Multilingual? DateNote, Multilingual? Place, string? Country,
    string? Body, string? Source, Multilingual? Subjects);

sealed record SourceFile(string Code, Multilingual Title, string? Publisher, string? Compiled, Multilingual? Note, List<string>? Files);

sealed record RuleFile(string Code, RuleConditions When, string Action, Multilingual? Note);

sealed record RuleConditions(List<string>? Themes, List<string>? Sectors, List<string>? Words);

sealed record ActivityLine(
    string Id, string Title, string? Lang, string? Status, DateOnly? Start, DateOnly? End, List<string>? Countries, BudgetLine? Budget,
    List<OrganisationLine>? Organisations, string? Parent, List<string>? Themes, List<FigureLine>? Figures, int Row);

sealed record BudgetLine(decimal Amount, string Currency);

sealed record OrganisationLine(OrganisationRole Role, string Name);

sealed record FigureLine(string Indicator, DateOnly? From, DateOnly? To, decimal? Target, decimal? Actual, string? Words, int Row);
