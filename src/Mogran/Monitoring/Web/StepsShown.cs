namespace Mogran.Monitoring;

/// <summary>What happened to a return. Savings in a row are shown as the last of them.</summary>
public sealed record StepsShown(DateTimeOffset OpenedAt, IReadOnlyList<ReturnStep> Steps, TimeZoneInfo Zone)
{
    public static StepsShown Of(Round round, Return answer, TimeZoneInfo zone)
    {
        var steps = answer.Steps.OrderBy(step => step.Number).ToList();
        return new(round.OpenedAt, [.. steps.Where((step, place) =>
            step.Kind is not StepKind.Saved || place + 1 == steps.Count || steps[place + 1].Kind is not StepKind.Saved)], zone);
    }
}

/// <summary>One reason why a form was not accepted, with a link to where it can be mended.</summary>
/// <param name="Target">Id of the element on the page.</param>
public sealed record Fault(string Target, string Where, string Why);

/// <summary>The lines of one domain, or of no domain.</summary>
public sealed record Section(string Key, Shared.Multilingual Title, IReadOnlyList<LineShown> Lines)
{
    public int Answered => Lines.Count(line => line.Entry.Answer is not null);
}
