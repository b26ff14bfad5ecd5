using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Says what is different between stored rows in words that a person can read: values as published, keys and origins left out.</summary>
static class StoredDiff
{
    // Parts are paired with what they became; beyond this many they are only listed.
    const int MostPaired = 60;

    static readonly HashSet<string> NotShown =
        ["Id", "ActivityId", nameof(Activity.Key), nameof(Activity.PartnerCode), nameof(Activity.Elsewhere)];

    /// <summary>"ActivityMoney" is "money".</summary>
    public static string NameOf(StoredTable table) =>
        JsonNamingPolicy.CamelCase.ConvertName(table.RowName.StartsWith("Activity", StringComparison.Ordinal) ? table.RowName["Activity".Length..] : table.RowName);

    public static IEnumerable<(string Field, string? Old, string? New)> OfRow(StoredTable table, object?[] before, object?[] after)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (!IsShown(table, i) || Equals(before[i], after[i])) continue;
            var field = JsonNamingPolicy.CamelCase.ConvertName(table.Columns[i].Name);
            var (old, next) = (table.Modelled(i, before[i]), table.Modelled(i, after[i]));
            if (old is Multilingual or null && next is Multilingual or null && (old ?? next) is Multilingual)
            {
                foreach (var language in Language.All)
                    if (((Multilingual?)old)?[language] is var was && ((Multilingual?)next)?[language] is var @is && was != @is)
                        yield return ($"{field}.{language.Code}", was, @is);
            }
            else if ((old ?? next) is IEnumerable and not string)
            {
                var (went, came) = (Items(old), Items(next));
                if (Several(went.Except(came), ", ") is var was && Several(came.Except(went), ", ") is var @is && (was ?? @is) is not null) yield return (field, was, @is);
            }
            else if (Text(old) is var was && Text(next) is var @is && was != @is) yield return (field, was, @is);
        }
    }

    /// <summary>Parts that went, came, or became another, each as a line of its values.</summary>
    public static IEnumerable<(string? Old, string? New)> OfParts(StoredTable table, List<object?[]> before, List<object?[]> after)
    {
        var (went, came) = Different([.. before.Select(row => Values(table, row))], [.. after.Select(row => Values(table, row))]);
        foreach (var old in went)
        {
            var heir = came.Count <= MostPaired && went.Count <= MostPaired ? came.MaxBy(next => Alike(old, next)) : null;
            if (heir is not null && Alike(old, heir) * 2 >= Known(old))
            {
                came.Remove(heir);
                yield return Shown(old) == Shown(heir) ? (Line(old), Line(heir)) : (Shown(old), Shown(heir));
            }
            else yield return (Shown(old), null);
        }

        foreach (var next in came) yield return (null, Shown(next));
    }

    static (List<string?[]> Went, List<string?[]> Came) Different(List<string?[]> before, List<string?[]> after)
    {
        var counts = after.GroupBy(Line).ToDictionary(group => group.Key, group => group.ToList());
        List<string?[]> went = [];
        foreach (var one in before.OrderBy(Line, StringComparer.Ordinal))
            if (counts.TryGetValue(Line(one), out var same) && same.Count > 0) same.RemoveAt(same.Count - 1);
            else went.Add(one);
        return (went, [.. counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)]);
    }

    static int Alike(string?[] one, string?[] other) => one.Zip(other).Count(pair => pair.First is not null && pair.First == pair.Second);

    static int Known(string?[] values) => values.Count(value => value is not null);

    static string Line(string?[] values) => string.Join(" · ", values.Where(value => value is not null));

    // Yes and no tell nothing without their names; they are shown where nothing else differs.
    static string Shown(string?[] values) => Line([.. values.Where(value => value is not ("yes" or "no"))]);

    static string?[] Values(StoredTable table, object?[] row) =>
        [.. Enumerable.Range(0, row.Length).Where(i => IsShown(table, i)).Select(i => Text(table.Modelled(i, row[i])))];

    static bool IsShown(StoredTable table, int i) =>
        !NotShown.Contains(table.Columns[i].Name) && !table.Columns[i].Name.StartsWith(nameof(Activity.Origin) + "_", StringComparison.Ordinal);

    static string? Text(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        Multilingual words => words.IsEmpty ? null : string.Join(" / ", new[] { words.En, words.Fr, words.Ar }.OfType<string>().Distinct()),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        DateOnly day => Print.IsoDay(day),
        DateTimeOffset instant => Print.Iso(instant),
        bool holds => holds ? "yes" : "no",
        IFormattable one => one.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => Several(many, ", "),
        _ => Several(ListedValues.Of(value), " "),
    };

    // Of a list only what went and what came is told.
    static List<string?> Items(object? list) => [.. ((IEnumerable?)list ?? Array.Empty<object>()).Cast<object?>().Select(Text)];

    static string? Several(IEnumerable many, string between)
    {
        StringBuilder text = new();
        foreach (var one in many)
            if (Text(one) is { } said) text.Append(text.Length > 0 ? between : "").Append(said);
        return text.Length == 0 ? null : text.ToString();
    }
}
