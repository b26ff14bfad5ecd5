using System.Text.Json;
using Mogran.Partners;
using Mogran.Shared;

namespace Mogran.Tests.Texts;

/// <summary>The partners of the profile that comes with the program, read straight from its file.</summary>
static class ProfilePartners
{
    public static readonly IReadOnlyList<Partner> All = Read();

    static List<Partner> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Path("profiles", "khartoum", "partners.json")));
        return [.. file.RootElement.EnumerateArray().Select(PartnerOf)];
    }

    static Partner PartnerOf(JsonElement element)
    {
        var partner = new Partner
        {
            Code = element.GetProperty("code").GetString()!,
            Kind = Enum.Parse<PartnerKind>(element.GetProperty("kind").GetString()!, ignoreCase: true),
            Aliases = [.. element.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)],
        };
        foreach (var name in element.GetProperty("names").EnumerateArray())
            partner.AddName(new()
            {
                Short = Multilingual.FromJson(name.GetProperty("short").GetRawText()),
                Sort = Multilingual.FromJson(name.GetProperty("sort").GetRawText()),
            });
        return partner;
    }
}
