namespace Mogran.Shared;

/// <summary>Plural categories of whole numbers in the working languages. Source: Unicode CLDR, plural rules.</summary>
public static class Plural
{
    /// <returns>zero, one, two, few, many or other.</returns>
    public static string Category(Language language, long count) => language.Code switch
    {
        "ar" => Arabic(count),
        "fr" => count is 0 or 1 ? "one" : "other",
        _ => count is 1 ? "one" : "other",
    };

    static string Arabic(long count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
