using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Library;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>How activities and their parts are written many at a time, the parts under the id of the activity they are told of.</summary>
static class ActivityBulk
{
    static readonly string[] PartKeys = ["ActivityId", "Id"];

    public static readonly BulkTable<Activity> Activities = new("Activities",
    [
        "Id", "Identifier", "Key", "Title", "Description", "Texts", "Status", "Start", "End", "PlannedStart", "ActualStart", "PlannedEnd",
        "ActualEnd", "ParentIdentifier", "Related", "Hierarchy", "PartnerCode", "ReporterName", "ReporterIdentifier", "ReporterKind",
        "SecondaryReporter", "Humanitarian", "DefaultCurrency", "DefaultLanguage", "LastUpdated", "Themes", "Codes", "Elsewhere", "Origin_Locator",
        "Origin_Source",
    ], static (to, activity) =>
    {
        to.Key(activity.Id.Value);
        to.Text(activity.Identifier);
        to.Text(activity.Key);
        to.Words(activity.Title);
        to.Words(activity.Description);
        to.Rows(activity.Texts, ActivityTextRow.Form);
        to.Text(activity.Status);
        to.Day(activity.Start);
        to.Day(activity.End);
        to.Day(activity.PlannedStart);
        to.Day(activity.ActualStart);
        to.Day(activity.PlannedEnd);
        to.Day(activity.ActualEnd);
        to.Text(activity.ParentIdentifier);
        to.Rows(activity.Related, RelatedActivityRow.Form);
        to.Whole(activity.Hierarchy);
        to.Text(activity.PartnerCode);
        to.Text(activity.ReporterName);
        to.Text(activity.ReporterIdentifier);
        to.Text(activity.ReporterKind);
        to.Truth(activity.SecondaryReporter);
        to.Truth(activity.Humanitarian);
        to.Text(activity.DefaultCurrency);
        to.Text(activity.DefaultLanguage);
        to.Instant(activity.LastUpdated);
        to.List(activity.Themes);
        to.Rows(activity.Codes, ActivityCodeRow.Form);
        to.Json(activity.Elsewhere, ActivityJson.Default.DictionaryStringOrigin);
        to.Origin(activity.Origin);
    });

    public static readonly BulkTable<ActivityIdentifier> Identifiers = new("ActivityIdentifiers",
    [
        "Id", "ActivityId", "Type", "Reference", "OwnerIdentifier", "OwnerName", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Type);
        to.Text(part.Reference);
        to.Text(part.OwnerIdentifier);
        to.Text(part.OwnerName);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityOrganisation> Organisations = new("ActivityOrganisations",
    [
        "Id", "ActivityId", "Role", "Name", "Identifier", "Type", "ActivityIdentifier", "Channel", "PartnerCode", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Role.ToString());
        to.Text(part.Name);
        to.Text(part.Identifier);
        to.Text(part.Type);
        to.Text(part.ActivityIdentifier);
        to.Text(part.Channel);
        to.Text(part.PartnerCode);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityPlace> Places = new("ActivityPlaces",
    [
        "Id", "ActivityId", "CountryCode", "RegionCode", "Vocabulary", "Name", "Percentage", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.CountryCode);
        to.Text(part.RegionCode);
        to.Text(part.Vocabulary);
        to.Text(part.Name);
        to.Exact(part.Percentage);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityLocation> Locations = new("ActivityLocations",
    [
        "Id", "ActivityId", "Reference", "Name", "Description", "ActivityDescription", "Latitude", "Longitude", "Exactness", "Reach", "Class",
        "Feature", "Codes", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Reference);
        to.Text(part.Name);
        to.Text(part.Description);
        to.Text(part.ActivityDescription);
        to.Real(part.Latitude);
        to.Real(part.Longitude);
        to.Text(part.Exactness);
        to.Text(part.Reach);
        to.Text(part.Class);
        to.Text(part.Feature);
        to.Rows(part.Codes, LocationCodeRow.Form);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivitySector> Sectors = new("ActivitySectors",
    [
        "Id", "ActivityId", "Vocabulary", "Code", "Name", "Percentage", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Vocabulary);
        to.Text(part.Code);
        to.Text(part.Name);
        to.Exact(part.Percentage);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityMoney> Money = new("ActivityMoney",
    [
        "Id", "ActivityId", "Kind", "TransactionType", "Amount", "Currency", "From", "To", "ValueDate", "Reference", "Words", "ProviderIdentifier",
        "ProviderName", "ProviderActivity", "ReceiverIdentifier", "ReceiverName", "ReceiverActivity", "Splits", "Codes", "Humanitarian",
        "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Kind.ToString());
        to.Whole(part.TransactionType);
        to.Exact(part.Amount);
        to.Text(part.Currency);
        to.Day(part.From);
        to.Day(part.To);
        to.Day(part.ValueDate);
        to.Text(part.Reference);
        to.Text(part.Words);
        to.Text(part.ProviderIdentifier);
        to.Text(part.ProviderName);
        to.Text(part.ProviderActivity);
        to.Text(part.ReceiverIdentifier);
        to.Text(part.ReceiverName);
        to.Text(part.ReceiverActivity);
        to.Rows(part.Splits, MoneySplitRow.Form);
        to.Rows(part.Codes, ActivityCodeRow.Form);
        to.Truth(part.Humanitarian);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityFigure> Figures = new("ActivityFigures",
    [
        "Id", "ActivityId", "Indicator", "From", "To", "Baseline", "Target", "Actual", "Words", "ResultType", "ResultTitle", "About", "Measure",
        "Ascending", "AggregationStatus", "References", "BaselineYear", "BaselineDate", "Comments", "Dimensions", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Indicator);
        to.Day(part.From);
        to.Day(part.To);
        to.Exact(part.Baseline);
        to.Exact(part.Target);
        to.Exact(part.Actual);
        to.Text(part.Words);
        to.Text(part.ResultType);
        to.Text(part.ResultTitle);
        to.Text(part.About);
        to.Text(part.Measure);
        to.Truth(part.Ascending);
        to.Truth(part.AggregationStatus);
        to.Rows(part.References, IndicatorReferenceRow.Form);
        to.Whole(part.BaselineYear);
        to.Day(part.BaselineDate);
        to.Rows(part.Comments, FigureCommentRow.Form);
        to.Rows(part.Dimensions, DimensionRow.Form);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityDocument> Documents = new("ActivityDocuments",
    [
        "Id", "ActivityId", "Url", "Format", "Title", "Description", "Categories", "Languages", "Date", "Proves", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Url);
        to.Text(part.Format);
        to.Text(part.Title);
        to.Text(part.Description);
        to.List(part.Categories);
        to.List(part.Languages);
        to.Day(part.Date);
        to.Text(part.Proves);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityOther> Others = new("ActivityOthers",
    [
        "Id", "ActivityId", "Name", "Xml", "Origin_Locator", "Origin_Source",
    ], static (to, part, activity) =>
    {
        to.Key(part.Id.Value);
        to.Key(activity);
        to.Text(part.Name);
        to.Text(part.Xml);
        to.Origin(part.Origin);
    }) { Keys = PartKeys };

    public static readonly BulkTable<ActivityAction> Links = new("ActivityActions",
    [
        "Id", "ActivityId", "ActionCode", "Basis", "By", "At", "Because",
    ], static (to, link) =>
    {
        to.Key(link.Id.Value);
        to.Key(link.ActivityId.Value);
        to.Text(link.ActionCode);
        to.Text(link.Basis.ToString());
        to.Text(link.By);
        to.Instant(link.At);
        to.List(link.Because);
    });

    /// <summary>Tables of what belongs to an activity and names the source it came from.</summary>
    public static readonly IReadOnlyList<BulkTable> Parts = [Documents, Figures, Identifiers, Locations, Money, Organisations, Others, Places, Sectors];

    /// <summary>Where a table is among <see cref="Parts"/>.</summary>
    public static int Place(BulkTable table)
    {
        for (var i = 0; i < Parts.Count; i++)
            if (ReferenceEquals(Parts[i], table)) return i;
        throw new ArgumentOutOfRangeException(nameof(table), table.Name, null);
    }

    public static Dictionary<string, Origin> ElsewhereOf(string json) => json == "{}" ? [] : JsonSerializer.Deserialize(json, ActivityJson.Default.DictionaryStringOrigin)!;
}

[JsonSerializable(typeof(Dictionary<string, Origin>))]
sealed partial class ActivityJson : JsonSerializerContext;
