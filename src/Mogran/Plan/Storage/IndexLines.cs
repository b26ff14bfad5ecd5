using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>One activity as the search index holds it.</summary>
/// <param name="Started">Day number of its start.</param>
/// <param name="Facets">A line each.</param>
public sealed record IndexLine(Id<Activity> Id, string Key, int? Started, string Facets, string Title, string Rest)
{
    /// <summary>As it is inserted, but for its number.</summary>
    internal void Pack(PackedRows to)
    {
        to.Key(Id.Value);
        to.Text(Key);
        to.Whole(Started);
        to.Text(Facets);
        to.Text(Title);
        to.Text(Rest);
    }
}

/// <summary>Makes the lines of the search index: words cut, folded and stemmed. For one thread.</summary>
public sealed class IndexLines(bool isPostgres)
{
    readonly IndexedWords title = new(isPostgres ? 'A' : null), rest = new(isPostgres ? 'D' : null);

    /// <param name="id">The id that it is known by, which may be another than it was read with.</param>
    /// <param name="activity">With its identifiers, organisations and places.</param>
    public IndexLine Of(Id<Activity> id, Activity activity)
    {
        var facets = ActivityFacets.Of(activity);
        title.Begin();
        title.Add(activity.Title);
        foreach (var text in activity.Texts.Where(text => text.Of == "title")) title.Add(text.Text, Language.Of(text.Language) ?? Language.English);
        rest.Begin(isPostgres ? title.Place + 1 : 0);
        rest.Add(activity.Identifier, Language.English);
        foreach (var identifier in activity.Identifiers) rest.Add(identifier.Reference, Language.English);
        rest.Add(activity.Description);
        foreach (var text in activity.Texts.Where(text => text.Of.StartsWith("description", StringComparison.Ordinal)))
            rest.Add(text.Text, Language.Of(text.Language) ?? Language.English);
        foreach (var name in NamesOf(activity)) rest.Add(name, Language.English);
        foreach (var facet in facets) rest.AddMark(ActivityFacets.MarkOf(facet));
        return new(id, activity.Key, activity.Start?.DayNumber, string.Join('\n', facets), title.ToString(), rest.ToString());
    }

    // Once for each name: the same organisation often stands in three roles.
    static IEnumerable<string> NamesOf(Activity activity) =>
        activity.Organisations.SelectMany(part => (IEnumerable<string?>)[part.Name, part.Identifier])
            .Append(activity.ReporterName).Append(activity.ReporterIdentifier).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
}
