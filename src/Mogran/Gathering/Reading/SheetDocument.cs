using System.Text.RegularExpressions;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of documents: an address, and what stands there.</summary>
static partial class SheetDocument
{
    public static string? Read(SheetLine line)
    {
        if (line.Text("url") is not { } text) return line.Refuse("NoAddress", line.Where("url"));
        if (IatiDocument.Address(text) is not { } address)
        {
            line.Findings.RefuseUnknown("AddressNotTaken", line.Where("url"), text);
            return null;
        }

        line.Draft.Documents.Add(new()
        {
            Url = address, Format = line.Text("format"), Title = line.Bounded("title"), Description = line.Bounded("description"),
            Categories = [.. line.Texts("category").Select(CodeOf)], Languages = [.. line.Texts("language").Select(code => IatiClasses.Short(code)!)],
            Date = line.Day("documentDate"), Origin = line.Origin,
        });
        return address;
    }

    // "A02 - Objectives" has the code and its name.
    static string CodeOf(string category) => Category().Match(category) is { Success: true } code ? code.Value : IatiClasses.Short(category)!;

    [GeneratedRegex("^[A-Z][0-9]{2}(?![A-Za-z0-9])")]
    private static partial Regex Category();
}
