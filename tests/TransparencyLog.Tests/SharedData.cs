using System.Text.Json;

namespace Mogran.TransparencyLog.Tests;

/// <summary>Published test vectors that stand beside the repository; a test that needs them is skipped, with the
/// reason, where they are absent.</summary>
static class SharedData
{
    static readonly string? Root = Find();

    internal static string Path(params string[] parts)
    {
        Assert.SkipWhen(Root is null, "Needs the folder ../shared (test vectors), which is not here. MOGRAN_SHARED may name it.");
        return System.IO.Path.Combine([Root!, "data", .. parts]);
    }

    internal static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MOGRAN_SHARED") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "shared", "data")))
                return System.IO.Path.Combine(folder.FullName, "shared");
        return null;
    }
}
