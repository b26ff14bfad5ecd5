using System.Collections;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// The single values of an activity (title, dates, status...) when another record tells of it too. The source that
/// described it first keeps describing it, and others fill what it leaves blank; a file that somebody gathers stands
/// above what the profile brought. Every value keeps the record it came from.
/// </summary>
static class ActivityHeader
{
    static readonly Field[] Fields =
    [
        new(nameof(Activity.Title), activity => activity.Title, (activity, value) => activity.Title = (Multilingual)value!),
        new(nameof(Activity.Description), activity => activity.Description, (activity, value) => activity.Description = (Multilingual)value!),
        new(nameof(Activity.Status), activity => activity.Status, (activity, value) => activity.Status = (string?)value),
        new(nameof(Activity.Start), activity => activity.Start, (activity, value) => activity.Start = (DateOnly?)value),
        new(nameof(Activity.End), activity => activity.End, (activity, value) => activity.End = (DateOnly?)value),
        new(nameof(Activity.ParentIdentifier), activity => activity.ParentIdentifier, (activity, value) => activity.ParentIdentifier = (string?)value),
        new(nameof(Activity.ReporterName), activity => activity.ReporterName, (activity, value) => activity.ReporterName = (string?)value),
        new(nameof(Activity.ReporterIdentifier), activity => activity.ReporterIdentifier, (activity, value) => activity.ReporterIdentifier = (string?)value),
        new(nameof(Activity.ReporterKind), activity => activity.ReporterKind, (activity, value) => activity.ReporterKind = (string?)value),
        new(nameof(Activity.PlannedStart), activity => activity.PlannedStart, (activity, value) => activity.PlannedStart = (DateOnly?)value),
        new(nameof(Activity.ActualStart), activity => activity.ActualStart, (activity, value) => activity.ActualStart = (DateOnly?)value),
        new(nameof(Activity.PlannedEnd), activity => activity.PlannedEnd, (activity, value) => activity.PlannedEnd = (DateOnly?)value),
        new(nameof(Activity.ActualEnd), activity => activity.ActualEnd, (activity, value) => activity.ActualEnd = (DateOnly?)value),
        new(nameof(Activity.Hierarchy), activity => activity.Hierarchy, (activity, value) => activity.Hierarchy = (int?)value),
        new(nameof(Activity.DefaultCurrency), activity => activity.DefaultCurrency, (activity, value) => activity.DefaultCurrency = (string?)value),
        new(nameof(Activity.DefaultLanguage), activity => activity.DefaultLanguage, (activity, value) => activity.DefaultLanguage = (string?)value),
        new(nameof(Activity.LastUpdated), activity => activity.LastUpdated, (activity, value) => activity.LastUpdated = (DateTimeOffset?)value),
        new(nameof(Activity.SecondaryReporter), activity => activity.SecondaryReporter, (activity, value) => activity.SecondaryReporter = (bool)value!),
        new(nameof(Activity.Humanitarian), activity => activity.Humanitarian, (activity, value) => activity.Humanitarian = (bool)value!),
        new(nameof(Activity.Themes), activity => activity.Themes, (activity, value) => activity.Themes = (List<string>)value!),
        new(nameof(Activity.Texts), activity => activity.Texts, (activity, value) => activity.Texts = (List<ActivityText>)value!),
        new(nameof(Activity.Codes), activity => activity.Codes, (activity, value) => activity.Codes = (List<ActivityCode>)value!),
        new(nameof(Activity.Related), activity => activity.Related, (activity, value) => activity.Related = (List<RelatedActivity>)value!),
    ];

    /// <param name="known">The activity as it is.</param>
    /// <param name="told">What the record says.</param>
    /// <param name="outranks">The record's source stands above the one that describes the activity now.</param>
    /// <returns>Whether anything about it is different now, and how many values were told otherwise than the source that leads tells them.</returns>
    public static (bool Changed, int NotTaken) Merge(Activity known, Activity told, bool outranks)
    {
        var before = known.Origin;
        var leads = outranks || before.Source == told.Origin.Source;
        var (changed, notTaken) = (false, 0);
        Dictionary<string, Origin> elsewhere = new(known.Elsewhere);
        foreach (var field in Fields)
        {
            if (!leads && IsToldOtherwise(field, known, told)) notTaken++;
            else changed |= Merge(field, known, told, leads, elsewhere);
        }

        // What stands above but says nothing else takes nothing over.
        if (!changed && before.Source != told.Origin.Source && outranks) return (false, 0);
        if (leads && before != told.Origin) known.Origin = told.Origin;
        if (!Same(known.Elsewhere, elsewhere)) known.Elsewhere = elsewhere;
        return (changed, notTaken);
    }

    // Another source's value stands there and says something else.
    static bool IsToldOtherwise(Field field, Activity known, Activity told) =>
        field.Get(known) is var old && field.Get(told) is var next && !IsBlank(old) && !IsBlank(next) && !AreSame(old, next)
        && known.OriginOf(field.Name).Source != told.Origin.Source;

    static bool Merge(Field field, Activity known, Activity told, bool leads, Dictionary<string, Origin> elsewhere)
    {
        var (old, next) = (field.Get(known), field.Get(told));
        var origin = elsewhere.TryGetValue(field.Name, out var other) ? other : known.Origin;
        if (IsBlank(next))
        {
            // What this source said before and no longer says goes; what another said stays, under that one's name.
            if (origin.Source == told.Origin.Source && !IsBlank(old)) return Clear(field, known, elsewhere);
            if (leads && !IsBlank(old)) elsewhere[field.Name] = origin;
            return false;
        }

        if (!leads && !IsBlank(old) && origin.Source != told.Origin.Source) return false;
        if (leads) elsewhere.Remove(field.Name);
        else elsewhere[field.Name] = told.Origin;
        if (AreSame(old, next)) return false;
        field.Set(known, next);
        return true;
    }

    static bool Clear(Field field, Activity known, Dictionary<string, Origin> elsewhere)
    {
        elsewhere.Remove(field.Name);
        field.Set(known, field.Blank);
        return true;
    }

    // What is not said to be so is not so: false is a blank.
    static bool IsBlank(object? value) => value is null or "" or false or Multilingual { IsEmpty: true } or IList { Count: 0 };

    static bool AreSame(object? one, object? other) =>
        (one, other) is (IList some, IList more) ? some.Cast<object>().SequenceEqual(more.Cast<object>()) : Equals(one, other);

    static bool Same(Dictionary<string, Origin> one, Dictionary<string, Origin> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var origin) && origin == pair.Value);

    sealed record Field(string Name, Func<Activity, object?> Get, Action<Activity, object?> Set)
    {
        /// <summary>What it is on an activity of which nothing is known.</summary>
        public object? Blank => Get(new() { Identifier = "", Title = Multilingual.None, Origin = new(default, "") });
    }
}
