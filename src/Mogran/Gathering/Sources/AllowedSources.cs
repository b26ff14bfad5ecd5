using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What the installer allows to be watched: beginnings of addresses and of folders, one a line in a file of the data
/// folder. Nothing is allowed by default: whoever may use the site may not read whatever the server can reach.
/// </summary>
public sealed class AllowedSources(Database database)
{
    string File => Path.Combine(database.Folder, "sources-allowed");

    public IReadOnlyList<string> Beginnings => !System.IO.File.Exists(File) ? []
        : [.. System.IO.File.ReadLines(File).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    public void Allow(string beginning)
    {
        if (Beginnings.Contains(beginning)) return;
        Directory.CreateDirectory(database.Folder);
        System.IO.File.AppendAllText(File, beginning + "\n");
    }

    public bool Allows(Uri address) => Beginnings.Any(beginning => IsUnder(address, beginning));

    /// <param name="folder">Full path; where any of it is a link, what it leads to counts.</param>
    public bool AllowsFolder(string folder) => Beginnings.Any(beginning =>
        Path.IsPathFullyQualified(beginning) && (Real(folder) + "/").StartsWith(Real(beginning).TrimEnd('/') + "/", StringComparison.Ordinal));

    static string Real(string path)
    {
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        foreach (var part in Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new DirectoryInfo(real).LinkTarget is not null) real = new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }

        return real;
    }

    // The host is compared whole: "https://example.org" does not allow "https://example.org.elsewhere.net".
    static bool IsUnder(Uri address, string beginning) =>
        Uri.TryCreate(beginning, UriKind.Absolute, out var allowed) && allowed.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttps
        && string.Equals(allowed.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase) && allowed.Port == address.Port && address.UserInfo.Length == 0
        && (address.AbsolutePath == allowed.AbsolutePath || address.AbsolutePath.StartsWith(allowed.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal));
}
