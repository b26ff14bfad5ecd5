using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>The scope, the recipient countries and regions, and the locations inside them.</summary>
sealed class WrittenPlaces(IatiWriting at)
{
    const string Wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

    public void Write()
    {
        at.Code("activity-scope", at.Activity.Codes.Find(code => code.Kind == ActivityCodeKind.Scope)?.Code);
        var places = at.Activity.Places.InPlace(place => place.Origin).ToList();
        foreach (var place in places.Where(place => place.CountryCode is not null))
            at.Empty("recipient-country", ("code", place.CountryCode), ("percentage", IatiWriting.Number(place.Percentage)));
        foreach (var place in places.Where(place => place is { CountryCode: null, RegionCode: not null }))
            using (at.Element("recipient-region", ("code", place.RegionCode), ("vocabulary", place.Vocabulary), ("percentage", IatiWriting.Number(place.Percentage))))
                at.Name("recipient-region", place.Name);
        foreach (var location in at.Activity.Locations.InPlace(location => location.Origin)) Location(location);
    }

    void Location(ActivityLocation location)
    {
        using var element = at.Element("location", ("ref", location.Reference));
        at.Code("location-reach", location.Reach);
        foreach (var code in location.Codes.Where(code => !code.IsArea)) at.Empty("location-id", ("vocabulary", code.Vocabulary ?? ""), ("code", code.Code));
        at.Named("name", "location/name", location.Name);
        at.Named("description", "location/description", location.Description);
        at.Named("activity-description", "location/activity-description", location.ActivityDescription);
        foreach (var code in location.Codes.Where(code => code.IsArea))
        {
            var level = int.TryParse(code.Level, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? code.Level : null;
            if (level != code.Level) at.NotWritten.Add("level of an area that is no number");
            at.Empty("administrative", ("vocabulary", code.Vocabulary ?? ""), ("level", level), ("code", code.Code));
        }

        if (location is { Latitude: { } north, Longitude: { } east })
            using (at.Element("point", ("srsName", Wgs84)))
                at.Xml.WriteElementString("pos", string.Create(CultureInfo.InvariantCulture, $"{north:R} {east:R}"));
        at.Code("exactness", location.Exactness);
        at.Code("location-class", location.Class);
        at.Code("feature-designation", location.Feature);
    }
}
