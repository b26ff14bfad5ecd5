using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mogran.Profiles;
using Mogran.Storage;

namespace Mogran.CommandLine;

/// <summary>What every command understands.</summary>
public static class Common
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the dialogue's data.", DefaultValueFactory = _ => "./data", Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "One JSON document on standard output.", Recursive = true,
    };

    public static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "Connection string of a PostgreSQL database instead of the embedded one (or MOGRAN_POSTGRES).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MOGRAN_POSTGRES"), Recursive = true,
    };

    public static readonly Option<string?> Profile = new("--profile")
    {
        Description = "Folder of the dialogue's profile, for the first start in a data folder; the one that comes with Mogran when left out.", Recursive = true,
    };

    public static readonly IReadOnlyList<Option> Options = [Data, Json, Postgres, Profile];

    const int Piece = 32_768;

    static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Database Database(this ParseResult parsed) =>
        Storage.Database.In(parsed.GetValue(Data)!, parsed.GetValue(Postgres));

    public static ProfileFolder ProfileFolder(this ParseResult parsed) =>
        parsed.GetValue(Profile) is { } folder ? new(folder) : Profiles.ProfileFolder.Default;

    /// <summary>Writes the one document that another program reads; keys are the words used here, in camelCase.</summary>
    public static void WriteJson(object document) => WriteJson(ToJson(document));

    public static void WriteJson(JsonObject document)
    {
        var text = new ArrayBufferWriter<byte>(2 * Piece);
        using var writer = new Utf8JsonWriter(text, Indented);
        writer.WriteStartObject();
        foreach (var (key, value) in document)
        {
            writer.WritePropertyName(key);
            if (value is JsonArray list) WriteList(list, writer, text);
            else WriteValue(value, writer);
        }

        writer.WriteEndObject();
        PassOn(writer, text);
        Console.Out.WriteLine();
    }

    // Of many files a document has megabytes: it goes out piece by piece.
    static void WriteList(JsonArray list, Utf8JsonWriter writer, ArrayBufferWriter<byte> text)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(item, writer);
            if (writer.BytesPending + text.WrittenCount > Piece) PassOn(writer, text);
        }

        writer.WriteEndArray();
    }

    static void WriteValue(JsonNode? value, Utf8JsonWriter writer)
    {
        if (value is null) writer.WriteNullValue();
        else value.WriteTo(writer);
    }

    static void PassOn(Utf8JsonWriter writer, ArrayBufferWriter<byte> text)
    {
        writer.Flush();
        Console.Out.Write(Encoding.UTF8.GetString(text.WrittenSpan));
        text.ResetWrittenCount();
    }

    public static JsonObject ToJson(object document) => JsonSerializer.SerializeToNode(document, DocumentJson.Options)!.AsObject();

    /// <summary>The outcome: as one JSON document to programs, as a sentence to people.</summary>
    public static void Say(ParseResult parsed, object document, string sentence)
    {
        if (parsed.GetValue(Json)) WriteJson(document);
        else Console.Out.WriteLine(sentence);
    }

    /// <summary>The input was refused, and why; exit code 1.</summary>
    public static int Refuse(ParseResult parsed, string why)
    {
        if (parsed.GetValue(Json)) WriteJson(new JsonObject { ["refused"] = why });
        else Console.Error.WriteLine(why);
        return 1;
    }

    /// <summary>Whether the data folder holds a dialogue yet; a command that only reads makes none.</summary>
    public static bool HasDialogue(ParseResult parsed) => parsed.Database().IsPostgres || File.Exists(parsed.Database().SqliteFile);

    public static int RefuseNoDialogue(ParseResult parsed) =>
        Refuse(parsed, $"There is no dialogue in {parsed.Database().Folder}: name its folder with --data, or start one with ./mogran.");

    // Apart, because a program that was compiled to machine code has none.
    static class DocumentJson
    {
        public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
    }
}
