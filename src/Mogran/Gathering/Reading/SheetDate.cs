namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of days: when an activity begins or ends, as planned or as it came to pass.</summary>
static class SheetDate
{
    static readonly Dictionary<string, string> Types = new()
    {
        ["planned start"] = "1", ["actual start"] = "2", ["planned end"] = "3", ["actual end"] = "4",
        ["debut prevu"] = "1", ["debut effectif"] = "2", ["fin prevue"] = "3", ["fin effective"] = "4",
        ["البدء المخطط"] = "1", ["البدء الفعلي"] = "2", ["الانتهاء المخطط"] = "3", ["الانتهاء الفعلي"] = "4",
    };

    public static string? Read(SheetLine line)
    {
        if (line.Text("day") is null) return line.Refuse("NoDay", line.Where("day"));
        if (line.Day("day") is not { } day) return null;
        if (line.Coded<int>("dateType", code => IatiCodes.Date(code) is > 0 and var known ? known : null, Types) is not { } type)
        {
            line.Findings.RefuseUnknown("DateTypeNotTaken", line.Where("dateType"), line.Text("dateType") ?? "");
            return null;
        }

        var draft = line.Draft;
        switch (type)
        {
            case 1: draft.PlannedStart = day; break;
            case 2: draft.ActualStart = day; break;
            case 3: draft.PlannedEnd = day; break;
            default: draft.ActualEnd = day; break;
        }

        (draft.Start, draft.End) = (draft.ActualStart ?? draft.PlannedStart, draft.ActualEnd ?? draft.PlannedEnd);
        return "";
    }
}
