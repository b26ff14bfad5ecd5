using System.Globalization;
using System.Text;
using System.Xml;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Writes made-up activities as an IATI 2.03 file, one after the other, in bounded memory.</summary>
public static class SampleFile
{
    public static void Write(Stream into, IEnumerable<Activity> activities)
    {
        using var xml = XmlWriter.Create(into, new() { Encoding = new UTF8Encoding(false), Indent = true });
        xml.WriteStartElement("iati-activities");
        xml.WriteAttributeString("version", "2.03");
        foreach (var activity in activities) Write(xml, activity);
        xml.WriteEndElement();
    }

    static void Write(XmlWriter xml, Activity activity)
    {
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("default-currency", activity.DefaultCurrency);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteElementString("iati-identifier", activity.Identifier);
        Said(xml, "reporting-org", activity.ReporterName, ("ref", activity.ReporterIdentifier), ("type", activity.ReporterKind));
        Said(xml, "title", activity.Title.En);
        Said(xml, "description", activity.Description.En, ("type", "1"));
        foreach (var part in activity.Organisations)
            Said(xml, "participating-org", part.Name, ("ref", part.Identifier), ("role", Number((int)part.Role)));
        Said(xml, "activity-status", null, ("code", activity.Status));
        Said(xml, "activity-date", null, ("iso-date", Day(activity.ActualStart)), ("type", "2"));
        Said(xml, "activity-date", null, ("iso-date", Day(activity.PlannedEnd)), ("type", "3"));
        foreach (var place in activity.Places)
            if (place.CountryCode is { } country) Said(xml, "recipient-country", null, ("code", country));
            else Said(xml, "recipient-region", null, ("code", place.RegionCode), ("vocabulary", "1"));
        foreach (var location in activity.Locations) WriteLocation(xml, location);
        foreach (var sector in activity.Sectors) Said(xml, "sector", null, ("code", sector.Code), ("vocabulary", sector.Vocabulary));
        foreach (var money in activity.Money) WriteMoney(xml, money);
        foreach (var document in activity.Documents) WriteDocument(xml, document);
        foreach (var result in activity.Figures.GroupBy(figure => figure.ResultTitle)) WriteResult(xml, result);
        xml.WriteEndElement();
    }

    static void WriteLocation(XmlWriter xml, ActivityLocation location)
    {
        xml.WriteStartElement("location");
        Said(xml, "location-reach", null, ("code", location.Reach));
        Said(xml, "name", location.Name);
        xml.WriteStartElement("point");
        xml.WriteAttributeString("srsName", "http://www.opengis.net/def/crs/EPSG/0/4326");
        xml.WriteElementString("pos", string.Create(CultureInfo.InvariantCulture, $"{location.Latitude} {location.Longitude}"));
        xml.WriteEndElement();
        Said(xml, "exactness", null, ("code", location.Exactness));
        xml.WriteEndElement();
    }

    static void WriteMoney(XmlWriter xml, ActivityMoney money)
    {
        xml.WriteStartElement(money.TransactionType is null ? "budget" : "transaction");
        if (money.TransactionType is { } type)
        {
            Said(xml, "transaction-type", null, ("code", Number(type)));
            Said(xml, "transaction-date", null, ("iso-date", Day(money.From)));
        }
        else
        {
            Said(xml, "period-start", null, ("iso-date", Day(money.From)));
            Said(xml, "period-end", null, ("iso-date", Day(money.To)));
        }

        xml.WriteStartElement("value");
        xml.WriteAttributeString("currency", money.Currency);
        xml.WriteAttributeString("value-date", Day(money.ValueDate));
        xml.WriteString(money.Amount.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        if (money.Words is { } words) Said(xml, "description", words);
        xml.WriteEndElement();
    }

    static void WriteDocument(XmlWriter xml, ActivityDocument document)
    {
        xml.WriteStartElement("document-link");
        xml.WriteAttributeString("url", document.Url);
        xml.WriteAttributeString("format", document.Format);
        Said(xml, "title", document.Title);
        foreach (var category in document.Categories) Said(xml, "category", null, ("code", category));
        xml.WriteEndElement();
    }

    static void WriteResult(XmlWriter xml, IGrouping<string?, ActivityFigure> result)
    {
        xml.WriteStartElement("result");
        xml.WriteAttributeString("type", "1");
        Said(xml, "title", result.Key);
        foreach (var indicator in result.GroupBy(figure => figure.Indicator))
        {
            xml.WriteStartElement("indicator");
            xml.WriteAttributeString("measure", "1");
            Said(xml, "title", indicator.Key);
            foreach (var figure in indicator)
            {
                xml.WriteStartElement("period");
                Said(xml, "period-start", null, ("iso-date", Day(figure.From)));
                Said(xml, "period-end", null, ("iso-date", Day(figure.To)));
                Said(xml, "target", null, ("value", figure.Target?.ToString(CultureInfo.InvariantCulture)));
                Said(xml, "actual", null, ("value", figure.Actual?.ToString(CultureInfo.InvariantCulture)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Said(XmlWriter xml, string element, string? narrative, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        if (narrative is not null) xml.WriteElementString("narrative", narrative);
        xml.WriteEndElement();
    }

    static string Day(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
