using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>A part of a diff on a page.</summary>
public sealed partial class DiffShown
{
    /// <summary>New and gone records that a page names.</summary>
    public const int MostListed = 100;

    const int Size = 50;
    const int Few = 3;
    const int LongText = 120;
    const int SameText = 80;
    const string Between = " · ";

    static readonly Phrases<Import> Words = new();
    static readonly Phrases<Commitment> PlanWords = new();

    readonly string page;
    readonly Dictionary<string, Multilingual> titles;

    DiffShown(Diff diff, Part part, string page, Dictionary<string, Multilingual> titles) =>
        (Diff, Part, this.page, this.titles) = (diff, part, page, titles);

    public Diff Diff { get; }

    public Part Part { get; }

    /// <param name="page">Path of the page, without language.</param>
    public static async Task<DiffShown> LoadAsync(MogranDb db, Diff diff, int? asked, string page)
    {
        var part = Part.Of(asked, diff.Changes.Count, Size);
        var keys = ChangesOf(diff, part).Select(change => Activity.KeyOf(change.Identifier)).Distinct().ToList();
        return new(diff, part, page, await db.Set<Activity>().Where(activity => keys.Contains(activity.Key))
            .Select(activity => new { activity.Key, activity.Title }).ToDictionaryAsync(activity => activity.Key, activity => activity.Title));
    }

    /// <summary>Path of another part, without language.</summary>
    public string Address(int part) => FormattableString.Invariant($"{page}?part={part}");

    /// <summary>The changes of this part, one activity after another in their order.</summary>
    public IReadOnlyList<IGrouping<string, FieldChange>> ByActivity => [.. ChangesOf(Diff, Part).GroupBy(change => change.Identifier, StringComparer.Ordinal)];

    /// <summary>On a phone too all of it is shown at once.</summary>
    public bool Opens => ByActivity.Count <= Few;

    public int LeftOut => Diff.ChangesInAll - Diff.Changes.Count;

    /// <summary>The activity's title as it is now; null where the activity is not known (yet, or any more).</summary>
    public Multilingual? TitleOf(string identifier) => titles.GetValueOrDefault(Activity.KeyOf(identifier));

    public static IEnumerable<ListedRecord> Listed(IReadOnlyList<ListedRecord> records) => records.Take(MostListed);

    /// <summary>"title.fr" is "title" in French; what has no word of its own is called as it is in the model.</summary>
    public static string FieldOf(FieldChange change)
    {
        var parts = change.Field.Split('.');
        var word = Words.Has("Changed_" + parts[0]) ? Words["Changed_" + parts[0]] : parts[0];
        return parts.Length > 1 && Language.Of(parts[1]) is { } language ? $"{word} ({Words["In_" + language.Code]})" : word;
    }

    /// <summary>The two values where they are long texts, beside each other; null: each is shown whole.</summary>
    public static (Beside Old, Beside New)? LongTexts(FieldChange change) =>
        change is { Old: { } old, New: { } next } && Math.Max(old.Length, next.Length) > LongText
            ? Beside.Of(Value(change, old), Value(change, next), SameText) : null;

    /// <summary>A value as pages show it: a status by its word, an amount with its currency.</summary>
    public static string Value(FieldChange change, string value) => change.Field switch
    {
        "status" when PlanWords.Has("Status_" + value) => PlanWords["Status_" + value],
        "money" => Apart(Amount(value)),
        "organisation" => Apart(Role(value)),
        "humanitarian" or "secondaryReporter" or "gone" when Words.Has("Value_" + value) => Words["Value_" + value],
        _ => value,
    };

    // "Commitment · 2 · 241471 · EUR · ...": the kind, for a transaction its type which says the same, the amount, the currency.
    static string Amount(string line) => KindAndAmount().Replace(line, found =>
        Enum.TryParse<MoneyKind>(found.Groups[1].Value, out var kind) && decimal.TryParse(found.Groups[2].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? $"{PlanWords[kind]} · {Print.Money(amount, found.Groups[3].Value)}"
            : found.Value);

    // "Funding · Ministry of..."
    static string Role(string line) => line.Split(Between, 2) is [var word, var rest] && Enum.TryParse<OrganisationRole>(word, out var role) ? PlanWords[role] + Between + rest : line;

    // A word in Arabic before days and names in Latin letters: each part keeps its own direction.
    static string Apart(string line) => string.Join(Between, line.Split(Between).Select(Print.Apart));

    static IEnumerable<FieldChange> ChangesOf(Diff diff, Part part) => diff.Changes.Skip((part.Number - 1) * Size).Take(Size);

    [GeneratedRegex(@"^(\w+)(?: · \d{1,2})? · (-?[\d.]+) · ([A-Z]{3})\b")]
    private static partial Regex KindAndAmount();
}
