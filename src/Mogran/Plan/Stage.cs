namespace Mogran.Plan;

/// <summary>How far work has come. "Ended" says that activities ended, never that a promise was kept: that is for the partners to say.</summary>
public enum Stage { None, Planned, UnderWay, Ended }

/// <summary>How a stage follows from what was published. Written down in docs/counting.md.</summary>
public static class Stages
{
    /// <returns>None for an activity that was cancelled or suspended: it says nothing about progress.</returns>
    public static Stage Of(string? status, DateOnly? start, DateOnly? end, DateOnly today) => status switch
    {
        "5" or "6" => Stage.None,
        "3" or "4" => Stage.Ended,
        _ when end < today => Stage.Ended,
        "1" => start <= today && end >= today ? Stage.UnderWay : Stage.Planned,
        _ when start > today => Stage.Planned,
        "2" => Stage.UnderWay,
        _ => start is null ? Stage.Planned : Stage.UnderWay,
    };

    /// <summary>Of several: ended when all ended, planned when none began, under way otherwise.</summary>
    public static Stage Of(IEnumerable<Stage> stages)
    {
        var telling = stages.Where(stage => stage is not Stage.None).Distinct().ToList();
        return telling switch
        {
            [] => Stage.None,
            [var only] => only,
            _ => Stage.UnderWay,
        };
    }
}
