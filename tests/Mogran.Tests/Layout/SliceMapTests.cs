using Mono.Cecil;

namespace Mogran.Tests.Layout;

public sealed class SliceMapTests
{
    [Fact]
    public void Every_slice_names_only_the_slices_below_it()
    {
        var wrong = Violations(typeof(Mogran.Shared.Language).Assembly.Location, "Mogran").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_planted_violation_is_found_even_inside_a_lambda()
    {
        var wrong = Violations(typeof(SliceMapTests).Assembly.Location, "Mogran.Tests.Layout.Planted").ToList();

        Assert.Contains(wrong, violation => violation.Contains("Partners.Planted", StringComparison.Ordinal) && violation.Contains("names Texts", StringComparison.Ordinal));
    }

    static IEnumerable<string> Violations(string assembly, string root) =>
        (from reference in References.In(assembly)
         let @from = SliceOf(reference.From, root)
         let to = SliceOf(reference.To, root)
         where @from is not null && to is not null && @from != to && !SliceMap.Top.Contains(@from)
         where !SliceMap.Allowed.TryGetValue(@from, out var allowed) || !allowed.Contains(to)
         select $"{@from}.{Outermost(reference.From).Name} names {to}.{reference.To.Name}").Distinct();

    static string? SliceOf(TypeReference type, string root)
    {
        var space = Outermost(type).Namespace;
        return space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
