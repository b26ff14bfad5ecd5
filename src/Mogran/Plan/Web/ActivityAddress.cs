namespace Mogran.Plan;

/// <summary>Where an activity is found on the site.</summary>
public static class ActivityAddress
{
    /// <summary>Path without the language, e.g. "/activities/XM-DAC-41121-2020-AFR"; begins with a slash.</summary>
    public static string Of(string identifier) => "/activities/" + string.Join('/', identifier.Split('/').Select(Uri.EscapeDataString));
}
