using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of participating organisations: who, and in which role.</summary>
static class SheetOrganisation
{
    // Roles of IATI by the names that people write, in the plain form of a header.
    static readonly Dictionary<string, string> Roles = new()
    {
        ["funding organisation"] = "1", ["funding organization"] = "1", ["funder"] = "1", ["donor"] = "1", ["bailleur"] = "1", ["bailleur de fonds"] = "1", ["financement"] = "1",
        ["مانح"] = "1", ["الجهة المانحة"] = "1", ["ممول"] = "1", ["تمويل"] = "1",
        ["accountable organisation"] = "2", ["accountable organization"] = "2", ["responsible"] = "2", ["responsable"] = "2", ["مسؤول"] = "2", ["مساءلة"] = "2", ["الجهة المسؤولة"] = "2",
        ["extending organisation"] = "3", ["extending organization"] = "3", ["extending agency"] = "3", ["delegation"] = "3", ["تفويض"] = "3",
        ["implementing organisation"] = "4", ["implementing organization"] = "4", ["implementing partner"] = "4", ["implementing agency"] = "4", ["implementer"] = "4", ["implementation"] = "4",
        ["mise en oeuvre"] = "4", ["mise en œuvre"] = "4", ["execution"] = "4", ["partenaire de mise en oeuvre"] = "4", ["partenaire de mise en œuvre"] = "4", ["منفذ"] = "4", ["الجهة المنفذة"] = "4", ["تنفيذ"] = "4",
    };

    public static string? Read(SheetLine line)
    {
        var (identifier, activity) = (line.Text("organisationIdentifier"), line.Text("organisationActivity"));
        if ((line.Text("organisation") ?? identifier) is not { } name) return line.Refuse("OrganisationMissing", line.Where("organisation"));
        if (line.Coded("role", IatiCodes.Role, Roles) is not { } role)
        {
            line.Findings.RefuseUnknown("RoleNotTaken", line.Where("role"), line.Text("role") ?? "", name);
            return null;
        }

        line.Draft.Organisations.Add(new()
        {
            Role = role, Name = name, Identifier = identifier, Type = line.Code("organisationType"), ActivityIdentifier = activity, Channel = line.Code("channel"), Origin = line.Origin,
        });
        return $"{role}|{identifier ?? Header.PlainForm(name)}|{activity}";
    }
}
