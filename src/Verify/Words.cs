using System.Globalization;
using System.Resources;

namespace Mogran.Verify;

/// <summary>The sentences of the program in one language.</summary>
/// <param name="language">"en", "fr" or "ar".</param>
sealed class Words(string language)
{
    internal static readonly IReadOnlyList<string> Languages = ["en", "fr", "ar"];
    static readonly ResourceManager Texts = new("Mogran.Verify.Text.Words", typeof(Words).Assembly);

    readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    internal string this[Statement statement] =>
        string.Format(CultureInfo.InvariantCulture, this[statement.Word], statement.Values);

    internal string this[string word] =>
        Texts.GetString(word, culture) ?? throw new MissingManifestResourceException(word);
}
