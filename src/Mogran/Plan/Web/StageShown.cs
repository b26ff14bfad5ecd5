namespace Mogran.Plan;

public static class StageShown
{
    /// <summary>The shape that goes with the stage's word: class of the stylesheet.</summary>
    public static string Shape(this Stage stage) => stage switch
    {
        Stage.None => "none",
        Stage.Planned => "",
        Stage.UnderWay => "part",
        _ => "done",
    };
}
