using System.Globalization;
using System.Text;
using System.Xml;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// An IATI 2.03 activity file, an activity at a time, in the order of elements that the standard's schema wants. It has
/// at least one activity or is no file at all: nothing is written before the first one.
/// </summary>
public sealed class IatiDocumentWriter(Stream stream, DateTimeOffset now, NotWritten notWritten) : IDisposable
{
    readonly XmlWriter xml = XmlWriter.Create(
        stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });

    /// <summary>Activities written so far.</summary>
    public int Count { get; private set; }

    public void Write(Activity activity)
    {
        if ((activity.PlannedStart ?? activity.ActualStart ?? activity.PlannedEnd ?? activity.ActualEnd ?? activity.Start ?? activity.End) is null)
        {
            notWritten.Add("activity without a date");
            return;
        }

        if (Count++ == 0) Begin();
        var at = new IatiWriting(xml, activity, notWritten);
        Head(at, activity);
        Describe(at, activity);
        new WrittenPlaces(at).Write();
        new WrittenClasses(at).Write();
        new WrittenMoney(at).Write();
        WrittenDocuments.Write(at, activity.Documents.Where(document => document.Proves is null));
        if (activity.ParentIdentifier is { } parent && !activity.Related.Contains(new(parent, "1"))) at.Empty("related-activity", ("ref", parent), ("type", "1"));
        foreach (var related in activity.Related) at.Empty("related-activity", ("ref", related.Identifier), ("type", related.Type));
        at.Others("legacy-data", int.MaxValue);
        new WrittenClasses(at).Conditions();
        new WrittenResults(at).Write();
        at.Others("crs-add");
        at.Others("fss");
        at.OthersElsewhere();
        at.TellTextsLeft();
        xml.WriteEndElement();
    }

    void Begin()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("iati-activities");
        xml.Attribute("version", "2.03");
        xml.Attribute("generated-datetime", Instant(now));
        xml.WriteAttributeString("xmlns", "mogran", null, OwnMarks.Namespace);
    }

    public void Flush() => xml.Flush();

    /// <summary>Ends the file; what was left out is said in a comment.</summary>
    public void Close()
    {
        if (Count == 0) return;
        if (notWritten.Counts.Count > 0) xml.WriteComment($" Not in this file. {notWritten.ToString().Replace('-', ' ')} ");
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
    }

    void Head(IatiWriting at, Activity activity)
    {
        xml.WriteStartElement("iati-activity");
        if (activity.LastUpdated is { } updated) xml.Attribute("last-updated-datetime", Instant(updated));
        at.Language(activity.DefaultLanguage);
        xml.Attribute("default-currency", activity.DefaultCurrency);
        if (activity.Humanitarian) xml.Attribute("humanitarian", "1");
        xml.Attribute("hierarchy", activity.Hierarchy?.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("linked-data-uri", at.Address(at.Take("linked-data-uri").FirstOrDefault()?.Text));
        xml.Attribute("budget-not-provided", activity.Codes.Find(code => code.Kind == ActivityCodeKind.BudgetNotProvided)?.Code);
    }

    static void Describe(IatiWriting at, Activity activity)
    {
        at.Xml.WriteElementString("iati-identifier", IatiWriting.Clean(activity.Identifier));
        new WrittenParties(at).Reporter();
        using (at.Element("title")) at.Narratives("title", activity.Title);
        Descriptions(at, activity);
        new WrittenParties(at).Write();
        at.Empty("activity-status", ("code", activity.Status ?? ""));
        Dates(at, activity);
        new WrittenParties(at).Contact();
    }

    // Where there is no general description objectives and the like stand in for one: they are not said twice.
    static void Descriptions(IatiWriting at, Activity activity)
    {
        var kinds = activity.Texts.Where(text => text.Of.StartsWith(IatiActivity.Descriptions, StringComparison.Ordinal)).GroupBy(text => text.Of).ToList();
        if (kinds is [] || activity.Description != IatiActivity.StandIn(activity.Texts) || activity.Texts.Exists(text => text.Of == "description"))
            using (at.Element("description", ("type", "1")))
                at.Narratives("description", activity.Description);
        foreach (var kind in kinds)
            using (at.Element("description", ("type", kind.Key[IatiActivity.Descriptions.Length..])))
                at.Told(kind.Key);
    }

    static void Dates(IatiWriting at, Activity activity)
    {
        (string Type, DateOnly? Day)[] days = [("1", activity.PlannedStart), ("2", activity.ActualStart), ("3", activity.PlannedEnd), ("4", activity.ActualEnd)];
        foreach (var (type, day) in days)
            if (day is not null) Date(at, type, day.Value, isKnown: true);
        // A sheet does not say whether its days were planned or came to pass; the standard's reader is told the weaker of the two.
        if ((activity.PlannedStart ?? activity.ActualStart) is null && activity.Start is { } start) Date(at, "1", start, isKnown: false);
        if ((activity.PlannedEnd ?? activity.ActualEnd) is null && activity.End is { } end) Date(at, "3", end, isKnown: false);
    }

    static void Date(IatiWriting at, string type, DateOnly day, bool isKnown)
    {
        using var date = at.Element("activity-date", ("type", type), ("iso-date", Print.IsoDay(day)));
        if (!isKnown) at.Xml.WriteAttributeString(OwnMarks.DayOfNoKind, OwnMarks.Namespace, "1");
        at.Told("activity-date/" + type);
    }

    static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public void Dispose() => xml.Dispose();
}
