namespace Mogran.Site;

/// <summary>How the site is served.</summary>
/// <param name="DataFolder">Folder of the embedded database, keys and record.</param>
/// <param name="Urls">Addresses to listen at.</param>
/// <param name="Postgres">Connection string; null for the embedded database.</param>
/// <param name="Demo">Whether accounts for every role may be entered without a password. Never the default.</param>
public sealed record Serving(string DataFolder, string Urls = "http://127.0.0.1:5080", string? Postgres = null, bool Demo = false);
