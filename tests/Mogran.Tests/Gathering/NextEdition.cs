using System.Xml.Linq;

namespace Mogran.Tests.Gathering;

/// <summary>
/// A real file as its publisher might write it next: the first activity has another title, the last one is gone, one is
/// new, and one is there twice.
/// </summary>
public static class NextEdition
{
    public const string NewTitle = "Safe return, as it is called from now on";
    public const string NewIdentifier = "XM-TEST-NEW";

    public static string OldTitle(string path) => Titles(XDocument.Load(path).Root!.Elements("iati-activity").First())[0].Value.Trim();

    public static void Write(string path, string to)
    {
        var file = XDocument.Load(path);
        var activities = file.Root!.Elements("iati-activity").ToList();
        Titles(activities[0]).ForEach(title => title.Value = NewTitle);
        activities[^1].Remove();
        var added = new XElement(activities[1]);
        added.Element("iati-identifier")!.Value = NewIdentifier;
        file.Root.Add(added, new XElement(activities[2]));
        file.Save(to);
    }

    static List<XElement> Titles(XElement activity) => [.. activity.Element("title")!.Elements("narrative")];
}
