using System.Globalization;
using Mogran.Library;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads recipient countries and regions, and the locations inside them.</summary>
sealed class IatiPlaces(IatiElement at, ActivityDraft draft)
{
    /// <returns>False: the element is none of these.</returns>
    public bool Read()
    {
        switch (at.Name)
        {
            case "recipient-country": Place(country: true); break;
            case "recipient-region": Place(country: false); break;
            case "location": new IatiLocation(at, draft).Read(); break;
            default: return false;
        }

        return true;
    }

    void Place(bool country)
    {
        var origin = at.Origin;
        if (!HasCode(at))
        {
            if (country) at.Other(null);
            else NamedRegion(origin);
            return;
        }

        if (Code(at, draft, country) is not { } code) return;
        var (share, vocabulary) = (at.Share(), country ? null : at.Attribute("vocabulary"));
        var name = vocabulary is IatiCodes.OwnVocabulary ? at.One("recipient-region") : null;
        // Nothing goes to a place with 0 %: it is not one of the activity's places.
        if (share is 0) draft.Findings.Note("ZeroShare", origin.Locator, code);
        else
            draft.Places.Add(new()
            {
                CountryCode = country ? code : null, RegionCode = country ? null : code, Vocabulary = vocabulary, Name = name,
                Percentage = share, Origin = origin,
            });
    }

    // A region that has a name only is the publisher's own, in no list of codes.
    void NamedRegion(Origin origin)
    {
        var share = at.Share();
        if (at.One("recipient-region") is { } name)
            draft.Places.Add(new() { RegionCode = IatiClasses.Short(name), Vocabulary = IatiCodes.OwnVocabulary, Name = name, Percentage = share, Origin = origin });
    }

    public static bool HasCode(IatiElement at) => at.Attribute("code") is not null;

    /// <summary>Code of a recipient country or region, told to the findings when it cannot be one.</summary>
    public static string? Code(IatiElement at, ActivityDraft draft, bool country)
    {
        var code = at.Attribute("code")!.ToUpperInvariant();
        if (!country || IsCountry(code)) return code;
        draft.Findings.RefuseUnknown("UnknownCountry", at.Line, code);
        return null;
    }

    static bool IsCountry(string code) => code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);
}

/// <summary>Reads one location: a point, an entry of a gazetteer or an administrative area, in the way of 2.0x or of 1.0x.</summary>
sealed class IatiLocation(IatiElement at, ActivityDraft draft)
{
    readonly List<LocationCode> codes = [];
    string? name, description, activityDescription, exactness, reach, kind, feature;
    double? latitude, longitude;

    public void Read()
    {
        var (origin, depth, reference) = (at.Origin, at.Depth, at.Attribute("ref"));
        while (at.Next(depth))
            if (!Describe() && !Point()) at.Other("location");

        draft.Locations.Add(new()
        {
            Reference = reference, Name = name, Description = description, ActivityDescription = activityDescription,
            Latitude = latitude, Longitude = longitude, Exactness = exactness, Reach = reach, Class = kind, Feature = feature, Codes = codes,
            Origin = origin,
        });
    }

    bool Describe()
    {
        switch (at.Name)
        {
            case "name": name = at.One("location/name"); break;
            case "description": description = at.One("location/description"); break;
            case "activity-description": activityDescription = at.One("location/activity-description"); break;
            case "location-reach": reach = at.Attribute("code"); break;
            case "location-class": kind = at.Attribute("code"); break;
            case "feature-designation" or "location-type": feature = at.Attribute("code"); break;
            case "exactness": exactness = at.Attribute("code"); break;
            default: return false;
        }

        return true;
    }

    bool Point()
    {
        switch (at.Name)
        {
            case "location-id": Code(at.Attribute("vocabulary"), at.Attribute("code"), null, isArea: false); break;
            case "gazetteer-entry": Code(IatiCodes.Gazetteer(at.Attribute("gazetteer-ref")), at.Text(), null, isArea: false); break;
            case "administrative": Administrative(); break;
            case "point": Position(); break;
            case "coordinates": Coordinates(); break;
            default: return false;
        }

        return true;
    }

    // 1.0x names a country and its two upper areas in one element.
    void Administrative()
    {
        Code(at.Attribute("vocabulary"), at.Attribute("code"), at.Attribute("level"), isArea: true);
        Code("A4", at.Attribute("country"), "0", isArea: true);
        Code(null, at.Attribute("adm1"), "1", isArea: true);
        Code(null, at.Attribute("adm2"), "2", isArea: true);
    }

    void Code(string? vocabulary, string? code, string? level, bool isArea)
    {
        if (code is not null) codes.Add(new(vocabulary, code, level, isArea));
    }

    void Position()
    {
        var depth = at.Depth;
        while (at.Next(depth))
            if (at.Name == "pos") Position(at.Line, at.Text());
            else at.Other("location/point");
    }

    void Position(string line, string? text)
    {
        if (text is null) return;
        var parts = text.Split([' ', ',', '\t', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var north, var east] || !Set(north, east)) draft.Findings.Refuse("NotAPoint", line, text);
    }

    // The precision of 1.0x runs from 1, exact, to 9, the whole country.
    void Coordinates()
    {
        var (north, east) = (at.Attribute("latitude"), at.Attribute("longitude"));
        if (north is null && east is null) return;
        if (north is null || east is null || !Set(north, east)) draft.Findings.Refuse("NotAPoint", at.Line, $"{north} {east}");
        else if (at.Attribute("precision") is { } precision) exactness ??= precision == "1" ? "1" : "2";
    }

    bool Set(string north, string east)
    {
        if (!Degrees(north, 90, out var lat) || !Degrees(east, 180, out var lon)) return false;
        (latitude, longitude) = (lat, lon);
        return true;
    }

    /// <summary>Degrees of a latitude, at most 90, or a longitude, at most 180.</summary>
    public static bool Degrees(string text, double most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
