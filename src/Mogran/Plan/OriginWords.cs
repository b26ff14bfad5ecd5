using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Says in words where a value is from: the source's title and the record inside it.</summary>
public sealed partial class OriginWords(Phrases<Commitment> words)
{
    Dictionary<Id<Source>, Multilingual> titles = [];

    public async Task LoadAsync(MogranDb db) =>
        titles = await db.Set<Source>().AsNoTracking().ToDictionaryAsync(source => source.Id, source => source.Title);

    /// <summary>The record inside its source: "row 17".</summary>
    public string RecordOf(Origin origin) => RecordOf(origin.Locator);

    public string RecordOf(string locator) => Numbered().Replace(
        locator, found => (found.Groups[1].Success ? words["Comma"] : "") + words["Locator_" + found.Groups[2].Value, found.Groups[3].Value]);

    public string Said(Origin origin)
    {
        var record = RecordOf(origin);
        return titles.TryGetValue(origin.Source, out var title) ? words["SourceAndRecord", title.ToString(), record] : record;
    }

    [GeneratedRegex(@"(, )?\b(row|line) (\d+)")]
    private static partial Regex Numbered();
}
