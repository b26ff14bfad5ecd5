using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.Reports;

/// <summary>Stand-in until the record's own canonical JSON is here; then this file goes.</summary>
static class Canonical
{
    public static byte[] Write(JsonNode? node)
    {
        var ordered = Ordered(node);
        return Encoding.UTF8.GetBytes(ordered?.ToJsonString(new JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }) ?? "null");
    }

    static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
