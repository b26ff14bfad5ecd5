using Mogran.Monitoring;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>How far the round has come and what partners did with what was already known.</summary>
static class RoundStatements
{
    public static IEnumerable<Statement> Of(Material material, FigureBook book, Scope scope)
    {
        var received = material.Returns.Where(answer => answer.State is ReturnState.Submitted or ReturnState.Accepted);
        yield return new("overview.returns", Said.Phrase("ReturnsReceived"),
        [
            Returns("returnsAsked", material.Returns),
            Returns("returnsReceived", received),
            Returns("returnsAccepted", material.Accepted),
        ]);
        if (!material.Accepted.Any()) yield break;

        yield return new("overview.lines", Said.Phrase("LinesConfirmed"),
        [
            Lines("linesUnchanged", entry => entry.Confirmation is Confirmation.Unchanged),
            Lines("linesCorrected", entry => entry is { Confirmation: Confirmation.Corrected, IsKnown: true }),
            Lines("linesAdded", entry => entry is { Confirmation: Confirmation.Added } or { Confirmation: Confirmation.Corrected, IsKnown: false }),
        ]);

        string Returns(string name, IEnumerable<Return> returns) =>
            book.Count(scope, name, "Partners", [.. returns.Select(answer => material.Origin(answer))]);

        string Lines(string name, Func<Entry, bool> wanted)
        {
            var counts = material.Accepted.Select(answer => (answer, count: answer.Entries.Count(wanted)))
                .Where(line => line.count > 0).ToList();
            return book.Count(scope, name, "Lines", [.. counts.Select(line => material.Origin(line.answer, line.count))], counts.Sum(line => line.count));
        }
    }
}
