using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>One activity as the search index holds it.</summary>
/// <param name="Started">Day number of its start.</param>
/// <param name="Facets">A line each.</param>
public sealed record IndexLine(Id<Activity> Id, string Key, int? Started, string Facets, string Title, string Rest);

/// <summary>Makes the lines of the search index: words cut, folded and stemmed. For one thread.</summary>
public sealed class IndexLines(bool isPostgres)
{
    readonly IndexedWords title = new(isPostgres ? 'A' : null), rest = new(isPostgres ? 'D' : null);
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="id">The id that it is known by, which may be another than it was read with.</param>
    /// <param name="activity">With its identifiers, organisations and places.</param>
    public IndexLine Of(Id<Activity> id, Activity activity) =>
        new(id, activity.Key, activity.Start?.DayNumber, Read(activity), title.ToString(), rest.ToString());

    /// <summary>The line as it is inserted into SQLite, but for its number.</summary>
    internal void Pack(PackedRows to, Id<Activity> id, Activity activity)
    {
        to.Key(id.Value);
        to.Text(activity.Key);
        to.Whole(activity.Start?.DayNumber);
        to.Text(Read(activity));
        to.Letters(title.Written);
        to.Letters(rest.Written);
    }

    /// <returns>The facets; the words are in the two fields then.</returns>
    string Read(Activity activity)
    {
        var facets = ActivityFacets.Of(activity);
        var stems = KnownStems.Take();
        title.Begin();
        title.Add(activity.Title, stems);
        foreach (var text in activity.Texts)
            if (text.Of == "title") title.Add(text.Text, LanguageOf(text), stems);
        rest.Begin(isPostgres ? title.Place + 1 : 0);
        rest.Add(activity.Identifier, Language.English, stems);
        foreach (var identifier in activity.Identifiers) rest.Add(identifier.Reference, Language.English, stems);
        rest.Add(activity.Description, stems);
        foreach (var text in activity.Texts)
            if (text.Of.StartsWith("description", StringComparison.Ordinal)) rest.Add(text.Text, LanguageOf(text), stems);
        AddNames(activity, stems);
        foreach (var facet in facets) rest.AddMark(ActivityFacets.MarkOf(facet));
        stems.GiveBack();
        return string.Join('\n', facets);
    }

    static Language LanguageOf(ActivityText text) => Language.Of(text.Language) ?? Language.English;

    // Once for each name: the same organisation often stands in three roles.
    void AddNames(Activity activity, KnownStems stems)
    {
        names.Clear();
        foreach (var part in activity.Organisations)
        {
            AddName(part.Name);
            AddName(part.Identifier);
        }

        AddName(activity.ReporterName);
        AddName(activity.ReporterIdentifier);

        void AddName(string? name)
        {
            if (name is not null && names.Add(name)) rest.Add(name, Language.English, stems);
        }
    }
}
