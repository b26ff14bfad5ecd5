using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>What became of a file as one document, without looking at its type while the program runs.</summary>
[JsonSerializable(typeof(FileOutcome))]
sealed partial class OutcomeJson : JsonSerializerContext
{
    static readonly OutcomeJson Words = new(new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ImportKind>(JsonNamingPolicy.CamelCase) },
    });

    public static JsonObject Of(FileOutcome outcome) => JsonSerializer.SerializeToNode(outcome, Words.FileOutcome)!.AsObject();
}
