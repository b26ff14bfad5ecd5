using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>
/// Who reports and takes part. The publisher stays the reporting organisation of what it published, with the flag of a
/// secondary reporter as it set it: it says of that organisation, not of who passes the file on.
/// </summary>
sealed class WrittenParties(IatiWriting at)
{
    public void Reporter()
    {
        var activity = at.Activity;
        using (at.Element("reporting-org", ("ref", activity.ReporterIdentifier ?? ""), ("type", activity.ReporterKind ?? ""),
                   ("secondary-reporter", activity.SecondaryReporter ? "1" : null)))
        {
            if (activity.ReporterName is { } name) at.Name("reporting-org", name);
            else at.Narrative(null, "");
        }
    }

    public void Write()
    {
        foreach (var part in at.Activity.Organisations.InPlace(part => part.Origin))
            using (at.Element("participating-org", ("ref", part.Identifier), ("type", part.Type), ("role", ((int)part.Role).ToString(CultureInfo.InvariantCulture)),
                       ("activity-id", part.ActivityIdentifier), ("crs-channel-code", part.Channel)))
                at.Name("participating-org", part.Name);
        // The schema wants one; one that names nobody is nobody.
        if (at.Activity.Organisations is []) at.Empty("participating-org", ("role", ""));

        foreach (var other in at.Activity.Identifiers.InPlace(other => other.Origin))
            using (at.Element("other-identifier", ("ref", other.Reference), ("type", other.Type ?? "")))
                if ((other.OwnerIdentifier ?? other.OwnerName) is not null)
                    using (at.Element("owner-org", ("ref", other.OwnerIdentifier)))
                        at.Name("other-identifier/owner-org", other.OwnerName);
    }

    public void Contact()
    {
        var texts = at.Activity.Texts.FindAll(text => text.Of.StartsWith("contact-info/", StringComparison.Ordinal));
        if (texts is []) return;
        using var contact = at.Element("contact-info");
        One("organisation");
        One("department");
        foreach (var website in at.Take("contact-info/website"))
            if (at.Address(website.Text) is { } address) at.Xml.WriteElementString("website", IatiWriting.Clean(address));
        One("mailing-address");

        void One(string name)
        {
            if (!texts.Exists(text => text.Of == "contact-info/" + name)) return;
            using (at.Element(name)) at.Told("contact-info/" + name);
        }
    }
}

static class InPlaceOrder
{
    /// <summary>In the order of the files and lines they were read from.</summary>
    public static IEnumerable<T> InPlace<T>(this IEnumerable<T> parts, Func<T, Library.Origin> origin) =>
        parts.OrderBy(part => origin(part).Source.Value).ThenBy(part => LineOf(origin(part).Locator));

    static int LineOf(string? locator) =>
        locator is not null && int.TryParse(locator.AsSpan(locator.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
}
