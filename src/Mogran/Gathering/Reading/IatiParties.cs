using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads who reports and takes part, and by which other names the activity goes.</summary>
sealed class IatiParties(IatiElement at, ActivityDraft draft, IatiOthers others)
{
    /// <returns>False: the element is none of these.</returns>
    public bool Read()
    {
        switch (at.Name)
        {
            case "reporting-org": Reporter(); break;
            case "participating-org": Participant(); break;
            case "other-identifier": Identifier(); break;
            case "contact-info": Contact(); break;
            default: return false;
        }

        return true;
    }

    void Reporter()
    {
        draft.ReporterIdentifier = at.Attribute("ref");
        draft.ReporterKind = at.Attribute("type");
        draft.SecondaryReporter = IatiCodes.Truth(at.Attribute("secondary-reporter")) is true;
        draft.ReporterName = at.One("reporting-org");
    }

    void Participant()
    {
        var (origin, reference, roleCode, type) = (at.Origin, at.Attribute("ref"), at.Attribute("role"), at.Attribute("type"));
        var (activity, channel) = (at.Attribute("activity-id"), at.Attribute("crs-channel-code"));
        var name = at.One("participating-org") ?? reference;
        // The standard wants one even where nobody is known to take part.
        if ((name ?? roleCode) is null) return;
        if (IatiCodes.Role(roleCode) is not { } role) draft.Findings.RefuseUnknown("UnknownRole", origin.Locator, roleCode ?? "", name ?? "");
        else if (name is null) draft.Findings.Refuse("NoOrganisation", origin.Locator);
        else
            draft.Organisations.Add(new()
            {
                Role = role, Name = name, Identifier = reference, Type = type, ActivityIdentifier = activity, Channel = channel, Origin = origin,
            });
    }

    // 2.0x has the reference and its owner apart, 1.0x the reference as text and the owner as attributes.
    void Identifier()
    {
        var (origin, reference, type) = (at.Origin, at.Attribute("ref"), at.Attribute("type"));
        if (reference is null)
        {
            var (owner, name) = (at.Attribute("owner-ref"), at.Attribute("owner-name"));
            if (at.Text() is { } text) Add(text, type, owner, name);
            return;
        }

        string? ownerIdentifier = null, ownerName = null;
        var depth = at.Depth;
        while (at.Next(depth))
            if (at.Name == "owner-org") (ownerIdentifier, ownerName) = (at.Attribute("ref"), at.One("other-identifier/owner-org"));
            else at.Other("other-identifier");
        Add(reference, type, ownerIdentifier, ownerName);

        void Add(string reference, string? type, string? owner, string? name) => draft.Identifiers.Add(new()
        {
            Type = type, Reference = reference, OwnerIdentifier = owner, OwnerName = name, Origin = origin,
        });
    }

    // Persons, their telephones and addresses of mail are no business of a plan; offices are.
    void Contact()
    {
        var (depth, person) = (at.Depth, false);
        while (at.Next(depth))
            switch (at.Name)
            {
                case "organisation": at.Narratives.KeepAll("contact-info/organisation"); break;
                case "department": at.Narratives.KeepAll("contact-info/department"); break;
                case "website": at.Narratives.KeepAll("contact-info/website"); break;
                case "mailing-address": at.Narratives.KeepAll("contact-info/mailing-address"); break;
                case "person-name" or "job-title" or "telephone" or "email": person = true; break;
                default: at.Other("contact-info"); break;
            }

        if (person) others.LeaveContactOut();
    }
}
