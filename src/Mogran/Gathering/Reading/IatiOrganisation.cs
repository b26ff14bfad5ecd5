using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one iati-organisation element. The cursor stands on its tag and ends on its last tag.</summary>
/// <param name="at">The element.</param>
/// <param name="draft">Takes texts in further languages and what is not understood.</param>
sealed class IatiOrganisation(IatiElement at, ActivityDraft draft)
{
    const int LongestIdentifier = 300;

    readonly List<OrganisationBudget> budgets = [];
    readonly List<OrganisationDocument> documents = [];
    string? identifier, reporterIdentifier, reporterName, reporterKind, currency;
    Multilingual name = Multilingual.None;

    /// <returns>Null: it has no identifier.</returns>
    public PublishedOrganisation? Read(Origin origin)
    {
        currency = at.Attribute("default-currency")?.ToUpperInvariant();
        var (updated, depth) = (at.Instant("last-updated-datetime"), at.Depth);
        while (at.Next(depth))
            if (!Describe() && !Budget()) at.Other(null);
        if (identifier is null or { Length: > LongestIdentifier }) return null;

        var organisation = new PublishedOrganisation
        {
            Identifier = identifier, Name = name, ReporterIdentifier = reporterIdentifier, ReporterName = reporterName, ReporterKind = reporterKind,
            DefaultCurrency = currency, LastUpdated = updated, Documents = documents, Texts = draft.Texts,
            Others = [.. draft.Others.Select(other => new OrganisationOther(other.Name, other.Xml))], Origin = origin,
        };
        organisation.Budgets.AddRange(budgets);
        return organisation;
    }

    bool Describe()
    {
        switch (at.Name)
        {
            case "organisation-identifier" or "iati-identifier": identifier ??= at.Text(); break;
            case "name": name = at.Narratives.Read(name, "name"); break;
            case "reporting-org":
                (reporterIdentifier, reporterKind) = (at.Attribute("ref"), at.Attribute("type"));
                reporterName = at.One("reporting-org");
                break;
            case "document-link": Document(); break;
            default: return false;
        }

        return true;
    }

    bool Budget()
    {
        switch (at.Name)
        {
            case "total-budget": Budget(OrganisationBudgetKind.Total); break;
            case "recipient-org-budget": Budget(OrganisationBudgetKind.RecipientOrganisation); break;
            case "recipient-country-budget": Budget(OrganisationBudgetKind.RecipientCountry); break;
            case "recipient-region-budget": Budget(OrganisationBudgetKind.RecipientRegion); break;
            case "total-expenditure": Budget(OrganisationBudgetKind.TotalExpenditure); break;
            default: return false;
        }

        return true;
    }

    void Budget(OrganisationBudgetKind kind)
    {
        var (origin, path, status, depth) = (at.Origin, at.Name, at.Attribute("status"), at.Depth);
        (string? Code, string? Name) recipient = default;
        DateOnly? from = null, to = null;
        Value value = default;
        List<BudgetLine> lines = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "recipient-org" or "recipient-country" or "recipient-region":
                    recipient.Code = at.Attribute("ref") ?? at.Attribute("code");
                    recipient.Name = at.One(at.Name);
                    break;
                case "period-start": from = at.Day(); break;
                case "period-end": to = at.Day(); break;
                case "value": value = ReadValue(); break;
                case "budget-line" or "expense-line": lines.Add(Line(path)); break;
                default: at.Other(path); break;
            }

        if (from > to) draft.Findings.Doubt("PeriodReversed", origin.Locator, Print.IsoDay(from.Value), Print.IsoDay(to!.Value));
        // Money that was spent may be corrected downwards; a plan of money may not be negative.
        var asWhat = kind is OrganisationBudgetKind.TotalExpenditure ? MoneyKind.Expenditure : MoneyKind.Budget;
        if (draft.Amount(asWhat, value.Amount, origin.Locator) is not { } amount) return;
        budgets.Add(new()
        {
            Kind = kind, Recipient = recipient.Code, RecipientName = recipient.Name, Status = status, From = from, To = to,
            Amount = amount, Currency = value.Currency ?? currency, ValueDate = value.Date, Lines = lines, Origin = origin,
        });
    }

    Value ReadValue()
    {
        var (own, day) = (at.Attribute("currency")?.ToUpperInvariant(), at.Day("value-date"));
        return new(at.Text(), own, day);
    }

    BudgetLine Line(string path)
    {
        var (reference, depth) = (at.Attribute("ref"), at.Depth);
        string? text = null;
        Value value = default;
        while (at.Next(depth))
            switch (at.Name)
            {
                case "value": value = ReadValue(); break;
                case "narrative": text ??= at.Text(); break;
                default: at.Other($"{path}/budget-line"); break;
            }

        return new(reference, text, value.Amount is { } number ? Numbers.Read(number) : null, value.Currency ?? currency);
    }

    void Document()
    {
        var (line, address, format, depth) = (at.Line, at.Attribute("url"), at.Attribute("format"), at.Depth);
        string? title = null;
        List<string> categories = [], countries = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "title": title = at.One("document-link/title"); break;
                case "category" when at.Attribute("code") is { } code: categories.Add(code); break;
                case "recipient-country" when at.Attribute("code") is { } code: countries.Add(code); break;
                case "description": at.Narratives.KeepAll("document-link/description"); break;
                case "language" or "document-date" or "category" or "recipient-country": break;
                default: at.Other("document-link"); break;
            }

        if (IatiDocument.Address(address) is { } known) documents.Add(new(known, format, title, Joined(categories), Joined(countries)));
        else draft.Findings.RefuseUnknown("NotAnAddress", line, address ?? "");
    }

    static string? Joined(List<string> codes) => codes is [] ? null : string.Join(' ', codes);

    readonly record struct Value(string? Amount, string? Currency, DateOnly? Date);
}
