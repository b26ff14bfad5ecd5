namespace Mogran.Tests;

/// <summary>The checkout the tests were built from.</summary>
public static class Repository
{
    public static readonly string Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Mogran.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Tests run from inside the checkout.");
    }
}
