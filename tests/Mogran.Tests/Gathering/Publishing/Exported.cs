using System.Collections;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Publishing;

/// <summary>Writes activities as IATI, judges the file by the published schema, and lays activities side by side.</summary>
static class Exported
{
    static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static (byte[] File, NotWritten NotWritten) Write(IEnumerable<Activity> activities)
    {
        using var stream = new MemoryStream();
        NotWritten notWritten = new();
        using var file = new IatiDocumentWriter(stream, Now, notWritten);
        foreach (var activity in activities) file.Write(activity);
        file.Close();
        return (stream.ToArray(), notWritten);
    }

    /// <summary>What the published schema says against the file, each thing once.</summary>
    public static IReadOnlyList<string> Faults(byte[] file)
    {
        HashSet<string> faults = [];
        XmlSchemaSet schemas = new() { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, SharedData.Path("data", "schemas", "iati", "iati-activities-schema.xsd"));
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        while (reader.Read()) { }
        return [.. faults];
    }

    public static List<Activity> Read(byte[] file)
    {
        var reading = Reading.Iati(new MemoryStream(file));
        Assert.Null(reading.Refusal);
        return [.. reading.Kept.Select(read => read.Activity)];
    }

    /// <summary>The same without the elements that an export did not write.</summary>
    public static string Said(Activity activity, NotWritten notWritten)
    {
        activity.Others.RemoveAll(other => notWritten.Counts.ContainsKey("element " + other.Name));
        return Said(activity);
    }

    /// <summary>Everything an activity says, as sorted lines; its places in files and databases left out.</summary>
    public static string Said(Activity activity)
    {
        List<string> lines = [];
        foreach (var property in typeof(Activity).GetProperties())
        {
            if (property.Name is "Id" or "Origin" or "Elsewhere" or "LastUpdated" or "PartnerCode") continue;
            if (property.GetValue(activity) is IEnumerable many and not string) lines.AddRange(many.Cast<object>().Select(one => $"{property.Name} {Line(one)}"));
            else lines.Add($"{property.Name} {Line(property.GetValue(activity))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    static string Line(object? value)
    {
        switch (value)
        {
            case null: return "-";
            case string text: return text;
            case decimal number: return number.ToString("G29", System.Globalization.CultureInfo.InvariantCulture);
            case Multilingual words: return words.ToJson();
            case IEnumerable many: return $"[{string.Join(" | ", many.Cast<object>().Select(Line).Order(StringComparer.Ordinal))}]";
        }

        var type = value.GetType();
        if (type.Namespace?.StartsWith("Mogran", StringComparison.Ordinal) is not true || type.IsEnum) return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
        StringBuilder line = new();
        foreach (var property in type.GetProperties())
            if (property.PropertyType != typeof(Origin) && !property.PropertyType.Name.StartsWith("Id`", StringComparison.Ordinal) && property.Name is not ("PartnerCode" or "EqualityContract"))
                line.Append(System.Globalization.CultureInfo.InvariantCulture, $" {property.Name}={Line(property.GetValue(value))}");
        return line.ToString();
    }
}
