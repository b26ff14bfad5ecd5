namespace Mogran.Monitoring;

public static class Shapes
{
    /// <summary>The shape that goes with the word of a return's state: class of the stylesheet.</summary>
    public static string Shape(this ReturnState state) => state switch
    {
        ReturnState.Accepted => "done",
        ReturnState.Submitted or ReturnState.Draft => "part",
        ReturnState.SentBack => "late",
        _ => "none",
    };
}
