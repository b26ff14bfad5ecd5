using System.Xml;
using System.Xml.Schema;

namespace Mogran.Gathering;

/// <summary>Elements that were kept as their source wrote them, to be written again where they are whole and where the standard has a place for them.</summary>
static class WholeElements
{
    /// <summary>Of the standard, not understood by us, each in its place in an activity.</summary>
    public static readonly IReadOnlySet<string> OfTheStandard = new HashSet<string> { "country-budget-items", "legacy-data", "crs-add", "fss" };

    static readonly XmlSchemaSet Schemas = Load();

    /// <returns>Null: it was cut, is not whole without what stood around it, or is not as the standard wants it.</returns>
    public static XmlElement? Read(string text)
    {
        var isValid = true;
        var document = new XmlDocument { XmlResolver = null, Schemas = Schemas };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }

        if (OfTheStandard.Contains(document.DocumentElement!.Name)) document.Validate((_, _) => isValid = false);
        return isValid ? document.DocumentElement : null;
    }

    static XmlSchemaSet Load()
    {
        using var stream = typeof(WholeElements).Assembly.GetManifestResourceStream("Mogran.Gathering.Publishing.whole-elements.xsd")!;
        using var reader = XmlReader.Create(stream);
        XmlSchemaSet schemas = new() { XmlResolver = null };
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
