using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog;

/// <summary>Reads the members of an object that someone else wrote.</summary>
static class Members
{
    /// <summary>The text of a member; null when the member is absent.</summary>
    /// <exception cref="FormatException">The member is there and is no text.</exception>
    internal static string? Text(JsonObject json, string member) => json[member] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw new FormatException($"The member {member} is not a text."),
    };

    /// <summary>A member that is passed over in silence could be one on which a later version relies.</summary>
    /// <exception cref="FormatException">There is another member than those known.</exception>
    internal static void RefuseOthers(JsonObject json, params string[] known)
    {
        if (json.FirstOrDefault(member => !known.Contains(member.Key)).Key is { } other)
            throw new FormatException($"The member {other} is not known here; a newer program may know it.");
    }
}
