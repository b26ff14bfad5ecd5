using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>
/// Names of published codes, from IATI's code lists (CC BY 4.0; sectors, aid and finance types are OECD-DAC's), English and
/// French, with Arabic names of ours where a list is short. A name is shown beside its code and never instead of it.
/// </summary>
public static class CodeNames
{
    const string Table = "Mogran.Plan.codes.json";

    /// <summary>The significance by which a publisher says of a policy marker: not targeted.</summary>
    public const string NotTargeted = "0";

    static readonly Lazy<Dictionary<string, Dictionary<string, Multilingual>>> Lists = new(() =>
    {
        using var stream = typeof(CodeNames).Assembly.GetManifestResourceStream(Table)!;
        return JsonSerializer.Deserialize(stream, CodeNamesJson.Default.DictionaryStringDictionaryStringMultilingual)!;
    });

    /// <summary>The name of a code of the standard's own list; null for another vocabulary or an unknown code.</summary>
    public static Multilingual? Of(ActivityCode code) => code.Vocabulary is null or "1" ? Of(code.Kind.ToString(), code.Code) : null;

    public static Multilingual? OfSector(string? vocabulary, string code) => vocabulary switch
    {
        null or "1" => Of("Sector", code),
        "2" => Of("SectorCategory", code),
        _ => null,
    };

    public static Multilingual? OfRegion(string? vocabulary, string code) => vocabulary is null or "1" ? Of("Region", code) : null;

    public static Multilingual? OfSignificance(string code) => Of("Significance", code);

    public static Multilingual? OfDocumentCategory(string code) => Of("DocumentCategory", code);

    static Multilingual? Of(string list, string code) =>
        Lists.Value.TryGetValue(list, out var names) && names.TryGetValue(code, out var name) ? name : null;
}

[JsonSerializable(typeof(Dictionary<string, Dictionary<string, Multilingual>>))]
sealed partial class CodeNamesJson : JsonSerializerContext;
