using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.Verify;

/// <summary>The answer for a program: one JSON document whose <c>word</c>s are the same in every language.</summary>
static class JsonReport
{
    // Keys in base64 stay legible; the document goes to a program or a terminal, never into a page.
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(TextWriter output, Outcome outcome, Words words) =>
        output.WriteLine(Of(outcome, words).ToJsonString(Indented));

    /// <summary>Wrong use, as the same kind of document.</summary>
    internal static void Write(TextWriter output, Statement problem, Words words) => output.WriteLine(new JsonObject
    {
        ["verified"] = null,
        ["problem"] = Of(problem, words),
    }.ToJsonString(Indented));

    static JsonObject Of(Outcome outcome, Words words) => new()
    {
        ["kind"] = outcome.Kind,
        ["verified"] = outcome.IsVerified,
        ["origin"] = outcome.Head is null ? null : SafeText.Of(outcome.Head.Origin),
        ["size"] = outcome.Head?.Size,
        ["root"] = outcome.Head is { } head ? Convert.ToBase64String(head.Root) : null,
        ["key"] = outcome.Signer?.ToString(),
        ["witnesses"] = new JsonArray([.. outcome.Witnesses.Select(seen => new JsonObject { ["name"] = SafeText.Of(seen.Name), ["at"] = seen.At })]),
        ["index"] = outcome.Entry?.Index,
        ["entry"] = outcome.Entry is var (_, bytes) ? Convert.ToBase64String(bytes) : null,
        ["content"] = outcome.Content is { } content ? Convert.ToBase64String(content) : null,
        ["wrong"] = Of(outcome.Wrong, words),
        ["proven"] = Of(outcome.Proven, words),
        ["notProven"] = Of(outcome.NotProven, words),
    };

    static JsonArray Of(IReadOnlyList<Statement> statements, Words words) =>
        new([.. statements.Select(statement => Of(statement, words))]);

    static JsonObject Of(Statement statement, Words words) => new()
    {
        ["word"] = statement.Word,
        ["text"] = SafeText.Of(words[statement]),
        ["path"] = statement.Path,
        ["entry"] = statement.Entry,
    };
}
