using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// A fingerprint of what was understood of a record, its place in the file left out: the same content read again,
/// from whatever line, has the same one.
/// </summary>
static class ContentHash
{
    // Grows with what is understood: a record read by an older version of the reader counts as changed once.
    public const string Version = "3";

    [ThreadStatic] static StringBuilder? shared;

    public static string Of(Activity activity)
    {
        var text = shared ??= new();
        text.Clear();
        Describe(text, activity);
        Places(text, activity);
        Money(text, activity);
        Figures(text, activity);
        foreach (var part in activity.Identifiers)
            Line(text, 'i').Field(part.Type).Field(part.Reference).Field(part.OwnerIdentifier).Field(part.OwnerName);
        foreach (var part in activity.Organisations)
            Line(text, 'o').Field((int)part.Role).Field(part.Name).Field(part.Identifier).Field(part.Type).Field(part.ActivityIdentifier).Field(part.Channel);
        foreach (var part in activity.Sectors) Line(text, 's').Field(part.Vocabulary).Field(part.Code).Field(part.Name).Field(part.Percentage);
        foreach (var part in activity.Documents)
            Line(text, 'd').Field(part.Url).Field(part.Format).Field(part.Title).Field(part.Description).Field(part.Categories).Field(part.Languages)
                .Field(part.Date).Field(part.Proves);
        foreach (var part in activity.Others) Line(text, 'x').Field(part.Name).Field(part.Xml);
        return Hash(text);
    }

    public static string Of(PublishedOrganisation organisation)
    {
        var text = shared ??= new();
        text.Clear();
        text.Append(Version).Field(organisation.Identifier).Field(organisation.Name).Field(organisation.ReporterIdentifier)
            .Field(organisation.ReporterName).Field(organisation.ReporterKind).Field(organisation.DefaultCurrency);
        foreach (var other in organisation.Texts) Line(text, 't').Field(other.Of).Field(other.Beside).Field(other.Language).Field(other.Text);
        foreach (var other in organisation.Others) Line(text, 'x').Field(other.Name).Field(other.Xml);
        foreach (var document in organisation.Documents)
            Line(text, 'd').Field(document.Url).Field(document.Format).Field(document.Title).Field(document.Categories).Field(document.Countries);
        foreach (var part in organisation.Budgets)
        {
            Line(text, 'b').Field((int)part.Kind).Field(part.Recipient).Field(part.RecipientName).Field(part.Status)
                .Field(part.From).Field(part.To).Field(part.Amount).Field(part.Currency).Field(part.ValueDate);
            foreach (var line in part.Lines) Line(text, 'L').Field(line.Reference).Field(line.Text).Field(line.Amount).Field(line.Currency);
        }

        return Hash(text);
    }

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The day of the last update is left out: many publishers set it anew without changing a word.
    static void Describe(StringBuilder text, Activity activity)
    {
        text.Append(Version).Field(activity.Identifier).Field(activity.Title).Field(activity.Description)
            .Field(activity.Status).Field(activity.Start).Field(activity.End)
            .Field(activity.PlannedStart).Field(activity.ActualStart).Field(activity.PlannedEnd).Field(activity.ActualEnd)
            .Field(activity.ParentIdentifier).Field(activity.Hierarchy).Field(activity.ReporterName).Field(activity.ReporterIdentifier)
            .Field(activity.ReporterKind).Field(activity.SecondaryReporter).Field(activity.Humanitarian)
            .Field(activity.DefaultCurrency).Field(activity.DefaultLanguage).Field(activity.Themes);
        foreach (var other in activity.Texts) Line(text, 't').Field(other.Of).Field(other.Beside).Field(other.Language).Field(other.Text);
        foreach (var other in activity.Related) Line(text, 'r').Field(other.Identifier).Field(other.Type);
        Codes(text, activity.Codes);
    }

    static void Codes(StringBuilder text, List<ActivityCode> codes)
    {
        foreach (var code in codes)
            Line(text, 'c').Field((int)code.Kind).Field(code.Vocabulary).Field(code.Code).Field(code.Significance).Field(code.Name);
    }

    static void Places(StringBuilder text, Activity activity)
    {
        foreach (var part in activity.Places)
            Line(text, 'p').Field(part.CountryCode).Field(part.RegionCode).Field(part.Vocabulary).Field(part.Name).Field(part.Percentage);
        foreach (var part in activity.Locations)
        {
            Line(text, 'l').Field(part.Reference).Field(part.Name).Field(part.Description).Field(part.ActivityDescription)
                .Field(part.Latitude).Field(part.Longitude).Field(part.Exactness).Field(part.Reach).Field(part.Class).Field(part.Feature);
            foreach (var code in part.Codes) text.Field(code.Vocabulary).Field(code.Code).Field(code.Level).Field(code.IsArea);
        }
    }

    static void Money(StringBuilder text, Activity activity)
    {
        foreach (var part in activity.Money)
        {
            Line(text, 'm').Field((int)part.Kind).Field(part.TransactionType).Field(part.Amount).Field(part.Currency)
                .Field(part.From).Field(part.To).Field(part.ValueDate).Field(part.Reference).Field(part.Words)
                .Field(part.ProviderIdentifier).Field(part.ProviderName).Field(part.ProviderActivity)
                .Field(part.ReceiverIdentifier).Field(part.ReceiverName).Field(part.ReceiverActivity).Field(part.Humanitarian);
            foreach (var split in part.Splits) Line(text, 'S').Field((int)split.Kind).Field(split.Vocabulary).Field(split.Code).Field(split.Percentage);
            Codes(text, part.Codes);
        }
    }

    static void Figures(StringBuilder text, Activity activity)
    {
        foreach (var part in activity.Figures)
        {
            Line(text, 'f').Field(part.Indicator).Field(part.From).Field(part.To).Field(part.Baseline).Field(part.Target).Field(part.Actual).Field(part.Words)
                .Field(part.ResultType).Field(part.ResultTitle).Field(part.About).Field(part.Measure).Field(part.Ascending).Field(part.AggregationStatus)
                .Field(part.BaselineYear).Field(part.BaselineDate);
            foreach (var reference in part.References) Line(text, 'R').Field(reference.Vocabulary).Field(reference.Code).Field(reference.Address);
            foreach (var comment in part.Comments) Line(text, 'C').Field((int)comment.Of).Field(comment.Text);
            foreach (var dimension in part.Dimensions) Line(text, 'D').Field(dimension.Name).Field(dimension.Value);
        }
    }

    static StringBuilder Line(StringBuilder text, char kind) => text.Append('\n').Append(kind);

    // Null and empty differ, and no value can reach over into the next field.
    static StringBuilder Field(this StringBuilder text, string? value) =>
        value is null ? text.Append("|-") : text.Append('|').Append(value.Length).Append(':').Append(value);

    static StringBuilder Field(this StringBuilder text, Multilingual value) => text.Field(value.En).Field(value.Fr).Field(value.Ar);

    static StringBuilder Field(this StringBuilder text, DateOnly? value) =>
        value is { } day ? text.Append('|').Append(day.DayNumber) : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, decimal? value) =>
        value is { } number ? text.Append(CultureInfo.InvariantCulture, $"|{number:G29}") : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, double? value) =>
        value is { } number ? text.Append(CultureInfo.InvariantCulture, $"|{number:R}") : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, int? value) =>
        value is { } number ? text.Append(CultureInfo.InvariantCulture, $"|{number}") : text.Append("|-");

    static StringBuilder Field(this StringBuilder text, bool? value) => text.Append(value switch { true => "|+", false => "|0", null => "|-" });

    static StringBuilder Field(this StringBuilder text, List<string> values)
    {
        text.Append('|').Append(values.Count);
        foreach (var value in values) text.Field(value);
        return text;
    }

    static string Hash(StringBuilder text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(8_192));
        foreach (var chunk in text.GetChunks())
            for (var rest = chunk.Span; !rest.IsEmpty;)
            {
                var part = rest[..Math.Min(rest.Length, 8_192)];
                hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(part, bytes));
                rest = rest[part.Length..];
            }

        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
