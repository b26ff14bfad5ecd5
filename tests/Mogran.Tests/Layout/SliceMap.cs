namespace Mogran.Tests.Layout;

/// <summary>Which slice may name which. Dependencies point one way; what stands on top may name everything below.</summary>
public static class SliceMap
{
    static readonly string[] Ground = ["Shared", "Storage", "Library", "Record"];
    static readonly string[] People = [.. Ground, "Partners", "Accounts"];
    static readonly string[] Words = [.. People, "Texts", "Plan"];
    static readonly string[] Facts = [.. Words, "Gathering", "Monitoring"];

    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Shared"] = ["Accounts", "Storage"], // the page layout alone: it shows who is here and whose dialogue it is
        ["Storage"] = ["Shared"],
        ["Library"] = ["Shared", "Storage"],
        ["Record"] = ["Shared", "Storage", "Library"],
        ["Partners"] = Ground,
        ["Accounts"] = [.. Ground, "Partners"],
        ["Texts"] = People,
        ["Plan"] = [.. People, "Texts"],
        ["Gathering"] = Words,
        ["Monitoring"] = Words,
        ["Reports"] = Facts,
        ["Decisions"] = [.. Facts, "Reports"],
        ["Meetings"] = Words,
    };

    /// <summary>Slices that put the others together and that nothing below may name.</summary>
    public static readonly IReadOnlySet<string> Top = new HashSet<string> { "Site", "CommandLine", "Profiles", "Demo" };
}
