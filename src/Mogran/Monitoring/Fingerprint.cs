using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mogran.Monitoring;

/// <summary>
/// Tells whether a person touched a line of a form: the version it was shown in and a short hash of what was shown.
/// A line that was not touched never overwrites what somebody else saved meanwhile.
/// </summary>
public static class Fingerprint
{
    public static string Of(Entry entry) => entry.Version.ToString(CultureInfo.InvariantCulture) + ":" + HashOf(Monitoring.Said.Of(entry));

    /// <summary>Version the line was shown in; null when the mark is not one of ours.</summary>
    public static int? VersionIn(string? mark) =>
        int.TryParse((mark ?? "").Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public static bool Untouched(Said said, string? mark) => mark is not null && mark.EndsWith(":" + HashOf(said), StringComparison.Ordinal);

    public static string HashOf(Said said)
    {
        var parts = string.Join('\u001f', said.Unchanged, said.Unchanged ? null : said.Answer,
            said.Unchanged ? null : said.Value?.ToString("0.####", CultureInfo.InvariantCulture),
            said.Currency, said.Stage, said.Words?.ReplaceLineEndings("\n"), said.Reason?.ReplaceLineEndings("\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..12];
    }
}
