using Mogran.Plan;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Reports;

/// <summary>One operative paragraph: what was promised, what was done, by whom, with how much, and what is missing.</summary>
static class ParagraphPart
{
    public static ParagraphReport Of(Material material, FigureBook book, Paragraph paragraph)
    {
        var commitments = material.CommitmentsOf(paragraph).ToList();
        var progress = material.Progress.OfParagraph(paragraph.TextSlug, paragraph.Anchor);
        var scope = new Scope($"{paragraph.TextSlug}.{paragraph.Anchor}", material.Title(paragraph), material.Origin(paragraph), progress);
        var promises = commitments.Count > 0;
        var done = promises ? ScopeStatements.Of(book, scope) : [NoPromise(scope)];
        var missing = promises ? Missing(material, book, scope, commitments) : [];
        return new()
        {
            Text = paragraph.TextSlug,
            TextTitle = material.Texts[paragraph.TextSlug].Title,
            Anchor = paragraph.Anchor,
            Number = paragraph.Number,
            Gist = paragraph.Gist,
            Commitments = [.. commitments.Select(commitment => Line(material, commitment))],
            Status = promises ? progress.Stage : null,
            Done = progress.Activities.Count > 0 || !promises ? done : [],
            By = progress.Partners,
            Missing = progress.Activities.Count > 0 || !promises ? missing : [.. done, .. missing],
            Figures = [.. done.Concat(missing).SelectMany(statement => statement.Figures).Distinct()],
        };
    }

    static Statement NoPromise(Scope scope) => new($"{scope.Key}.noPromise", Said.Phrase("NoPromise"), []);

    static CommitmentLine Line(Material material, Commitment commitment) => new(
        commitment.Code, commitment.Title, commitment.Who.IsEmpty ? null : commitment.Who, commitment.By,
        material.Progress.OfCommitment(commitment.Code).Stage,
        [.. material.ActionsFor(commitment).Select(action => action.Code)]);

    static List<Statement> Missing(Material material, FigureBook book, Scope scope, List<Commitment> commitments)
    {
        List<Statement> missing = [];
        foreach (var commitment in commitments.Where(commitment => !material.HasActivities(commitment)))
        {
            var planned = material.ActionsFor(commitment).Any();
            if (planned && scope.Progress.Activities.Count == 0) continue;
            missing.Add(new($"{scope.Key}.{commitment.Code}", Said.Phrase(planned ? "NoActivityFor" : "NoActionFor", commitment.Title), []));
        }

        if (ScopeStatements.WithoutBudget(book, scope, activity => material.Origin(activity)) is { } silent) missing.Add(silent);
        return missing;
    }
}
