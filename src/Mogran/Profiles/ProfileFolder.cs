using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Shared;

namespace Mogran.Profiles;

/// <summary>The folder of a dialogue's profile: data files alone. Every error names the file and, where known, the line.</summary>
public sealed class ProfileFolder(string folder)
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The profile that comes with the program.</summary>
    public static ProfileFolder Default => new(Path.Combine(AppContext.BaseDirectory, "profiles", "khartoum"));

    /// <summary>One file; null when the profile has none of that name.</summary>
    internal T? Read<T>(string name) where T : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        using var file = File.OpenRead(path);
        return Parse(name, 1, () => JsonSerializer.Deserialize<T>(file, Shape));
    }

    /// <summary>The path of a file that is no JSON; null when the profile has none of that name.</summary>
    internal string? Find(string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;

    internal IEnumerable<T> ReadAll<T>(string subfolder) where T : class
    {
        var path = new DirectoryInfo(Path.Combine(folder, subfolder));
        if (!path.Exists) return [];
        return path.GetFiles("*.json").Select(file => file.Name).Order(StringComparer.Ordinal)
            .Select(name => Read<T>(Path.Combine(subfolder, name))!);
    }

    internal IEnumerable<T> ReadLines<T>(string name) where T : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) yield break;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0) yield return Parse(name, number, () => JsonSerializer.Deserialize<T>(line, Shape))!;
        }
    }

    static T? Parse<T>(string name, int firstLine, Func<T?> read)
    {
        try { return read(); }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{name}, line {firstLine + (wrong.LineNumber ?? 0)}, {wrong.Path}: {wrong.Message}", wrong);
        }
    }
}
