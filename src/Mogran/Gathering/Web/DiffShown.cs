using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>A part of a diff on a page.</summary>
/// <param name="address">Address of another part.</param>
public sealed class DiffShown(Diff diff, int? part, Func<int, string> address)
{
    const int Size = 50;
    const int MostListed = 100;

    public Diff Diff => diff;

    public Part Part { get; } = Part.Of(part, diff.Changes.Count, Size);

    public Func<int, string> Address => address;

    public IEnumerable<FieldChange> Changes => diff.Changes.Skip((Part.Number - 1) * Size).Take(Size);

    public int LeftOut => diff.ChangesInAll - diff.Changes.Count;

    public static IEnumerable<ListedRecord> Listed(IReadOnlyList<ListedRecord> records) => records.Take(MostListed);

    /// <summary>"title.fr" is "title" in French; what has no word of its own is called as it is in the model.</summary>
    public static string Word(Phrases<Import> words, string field)
    {
        var parts = field.Split('.');
        var word = words.Has("Changed_" + parts[0]) ? words["Changed_" + parts[0]] : parts[0];
        return parts.Length > 1 && Language.Of(parts[1]) is { } language ? $"{word} ({language.OwnName})" : word;
    }
}
