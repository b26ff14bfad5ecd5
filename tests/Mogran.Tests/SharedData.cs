namespace Mogran.Tests;

/// <summary>Real input that stands beside the repository; a test that needs it is skipped, with the reason, where it is absent.</summary>
public static class SharedData
{
    static readonly string? Root = Find();

    public static string Path(params string[] parts)
    {
        Assert.SkipWhen(Root is null, "Needs the folder ../shared (real input), which is not here. MOGRAN_SHARED may name it.");
        return System.IO.Path.Combine([Root!, .. parts]);
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MOGRAN_SHARED") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "shared", "seeds")))
                return System.IO.Path.Combine(folder.FullName, "shared");
        return null;
    }
}
