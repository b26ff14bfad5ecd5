using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of locations: a place inside a country, by name, by point or by an entry of a gazetteer.</summary>
static class SheetLocation
{
    public static string? Read(SheetLine line)
    {
        var (name, reference, point, codes) = (line.Text("locationName"), line.Text("locationReference"), Point(line), Codes(line));
        if (name is null && reference is null && point is null && codes is []) return line.Refuse("NoLocation", line.Row.Locator);
        line.Draft.Locations.Add(new()
        {
            Reference = reference, Name = name, Description = line.Bounded("description"), ActivityDescription = line.Bounded("activityDescription"),
            Latitude = point?.Latitude, Longitude = point?.Longitude, Exactness = line.Code("exactness"), Reach = line.Code("reach"),
            Class = line.Code("locationClass"), Feature = line.Text("feature"), Codes = codes, Origin = line.Origin,
        });
        return reference ?? (name is null && codes is [] ? string.Create(CultureInfo.InvariantCulture, $"{point?.Latitude}|{point?.Longitude}") : $"{name}|{codes.FirstOrDefault()?.Code}");
    }

    static List<LocationCode> Codes(SheetLine line)
    {
        List<LocationCode> codes = [];
        if (line.Text("gazetteerCode") is { } entry) codes.Add(new(IatiCodes.Gazetteer(line.Text("gazetteer")), entry, null, IsArea: false));
        if (line.Text("areaCode") is { } area) codes.Add(new(line.Text("areaVocabulary"), area, line.Code("areaLevel"), IsArea: true));
        return codes;
    }

    // Degrees, in two columns or in one.
    static (double Latitude, double Longitude)? Point(SheetLine line)
    {
        var (north, east) = (line.Text("latitude"), line.Text("longitude"));
        var both = north is null && east is null ? line.Text("point") : $"{Plain(north)} {Plain(east)}";
        if (both is null) return null;
        var parts = both.Split([' ', ',', ';', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var first, var second] && IatiLocation.Degrees(first, 90, out var latitude) && IatiLocation.Degrees(second, 180, out var longitude)) return (latitude, longitude);
        line.Findings.Refuse("NotAPoint", line.Where(north is null && east is null ? "point" : north is null ? "longitude" : "latitude"), both);
        return null;
    }

    // "48,85" is a decimal comma, and some programs leave the comma of a pair behind.
    static string Plain(string? degrees) => SheetDays.WesternDigits(degrees ?? "").Trim(' ', ',', ';', '\u00B0').Replace(',', '.').Replace(" ", "", StringComparison.Ordinal);
}
