using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of policy markers: what an activity aims at besides, and how much.</summary>
static class SheetMarker
{
    public static string? Read(SheetLine line)
    {
        var vocabulary = IatiCodes.MarkerVocabulary(line.Code("vocabulary"));
        var isOwn = vocabulary is IatiCodes.OwnVocabulary or "98";
        if (IatiClasses.Short(isOwn ? line.Text("marker") : line.Code("marker")) is not { } code) return line.Refuse("NoMarker", line.Where("marker"));
        IatiClasses.Add(line.Draft.Codes, new(ActivityCodeKind.PolicyMarker, vocabulary, code, line.Code("significance"), isOwn ? line.Text("name") : null));
        return "";
    }
}
