using System.Globalization;
using System.Resources;

namespace Mogran.Shared;

/// <summary>
/// The words of one slice in the language at hand, from its Text/Words*.resx. <typeparamref name="T"/> is any type
/// whose namespace is the slice's. A key that the slice lacks is looked up in Shared; one that is nowhere shows as
/// "[key]", and a test fails.
/// </summary>
public sealed class Phrases<T>
{
    static readonly ResourceManager Own = Resources(typeof(T).Namespace!);
    static readonly ResourceManager Common = Resources("Mogran.Shared");

    public string this[string key] => Find(key) ?? $"[{key}]";

    public string this[string key, params object?[] values] =>
        string.Format(Language.Current.Culture, this[key], values);

    public string this[Enum value] => this[$"{value.GetType().Name}_{value}"];

    /// <summary>The plural form for a count: key_one, key_few, ..., key_other; {0} is the count.</summary>
    public string Count(string key, long count, params object?[] more)
    {
        var language = Language.Current;
        var form = Find($"{key}_{Plural.Category(language, count)}") ?? this[$"{key}_other"];
        return string.Format(language.Culture, form, [count.ToString("N0", language.Culture), .. more]);
    }

    public bool Has(string key) => Find(key) is not null;

    static string? Find(string key) => Text(Own, key) ?? Text(Common, key);

    static string? Text(ResourceManager resources, string key)
    {
        try { return resources.GetString(key, CultureInfo.CurrentUICulture); }
        catch (MissingManifestResourceException) { return null; }
    }

    static ResourceManager Resources(string slice) => new($"{slice}.Text.Words", typeof(T).Assembly);
}
