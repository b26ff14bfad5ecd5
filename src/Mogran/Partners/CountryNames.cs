using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Shared;

namespace Mogran.Partners;

/// <summary>
/// Short names of states that are no partners of the dialogue, as the United Nations terminology database writes them
/// (articles left out). A partner is called as the profile calls it; what is in neither list, territories for one, shows its code.
/// </summary>
public static class CountryNames
{
    const string Table = "Mogran.Partners.countries.json";

    static readonly Lazy<Dictionary<string, Multilingual>> All = new(() =>
    {
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream(Table)!;
        return JsonSerializer.Deserialize(stream, CountryNamesJson.Default.DictionaryStringMultilingual)!;
    });

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public static IEnumerable<string> Codes => All.Value.Keys;

    extension(IReadOnlyDictionary<string, Partner> partners)
    {
        /// <summary>The name of a country in the language at hand on a day.</summary>
        /// <param name="code">ISO 3166-1 alpha-2.</param>
        public string CountryName(string code, DateOnly day) =>
            partners.TryGetValue(code, out var partner) ? partner.NameOn(day).Short.ToString()
            : All.Value.TryGetValue(code, out var name) ? name.ToString() : code;
    }
}

[JsonSerializable(typeof(Dictionary<string, Multilingual>))]
sealed partial class CountryNamesJson : JsonSerializerContext;
