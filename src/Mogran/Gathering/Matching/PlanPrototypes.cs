using Mogran.Plan;

namespace Mogran.Gathering.Matching;

public static class PlanPrototypes
{
    /// <summary>The plan's actions as what texts are compared with.</summary>
    public static IEnumerable<Prototype> Of(IEnumerable<PlanAction> actions) => actions.Select(action => new Prototype(
        action.Code,
        action.Title,
        action.Description,
        action.Terms.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
        action.Sectors));
}
