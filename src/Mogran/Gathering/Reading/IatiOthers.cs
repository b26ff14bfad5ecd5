using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>
/// Elements that are not understood: kept with their activity as the source wrote them, and counted by name so that a
/// person knows what they are.
/// </summary>
sealed class IatiOthers
{
    const int Longest = 4_000;
    const int MostOfOne = 200;
    const int MostNames = 200;

    readonly Dictionary<string, int> counts = [];
    readonly List<string> met = [];
    int tooMany;

    /// <summary>Activities whose contact persons, telephones and addresses of mail were left out.</summary>
    public int Contacts { get; private set; }

    /// <summary>Names met since the activity began, each as often as it was there.</summary>
    public IReadOnlyList<string> Met => met;

    /// <summary>A new activity is read.</summary>
    public void Begin() => met.Clear();

    public void LeaveContactOut() => Contacts++;

    /// <summary>Counts what was met when the same bytes were read.</summary>
    public void Tell(Aside aside)
    {
        aside.Others.ForEach(Count);
        Contacts += aside.Contacts;
    }

    /// <param name="parent">Where in the activity it stands; null: right in it.</param>
    public void Keep(XmlCursor cursor, ActivityDraft draft, string? parent)
    {
        var name = parent is null ? cursor.FullName : $"{parent}/{cursor.FullName}";
        if (met.Count <= Aside.Most) met.Add(name);
        Count(name);
        if (draft.Others.Count >= MostOfOne)
        {
            tooMany++;
            return;
        }

        var origin = draft.At(cursor.Line);
        draft.Others.Add(new() { Name = name, Xml = cursor.Xml(Longest), Origin = origin });
    }

    void Count(string name)
    {
        if (counts.Count < MostNames || counts.ContainsKey(name)) counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    public void Tell(Findings findings)
    {
        foreach (var (name, count) in counts.OrderByDescending(pair => pair.Value).Take(50))
            findings.Note("NotRead", null, name, count.ToString(CultureInfo.InvariantCulture));
        if (tooMany > 0) findings.Doubt("TooManyOthers", null, tooMany.ToString(CultureInfo.InvariantCulture), MostOfOne.ToString(CultureInfo.InvariantCulture));
        if (Contacts > 0) findings.Note("ContactNotKept", null, Contacts.ToString(CultureInfo.InvariantCulture));
    }
}
