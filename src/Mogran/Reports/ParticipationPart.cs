using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>
/// Coverage and participation, never a ranking: partners stand in the order of their names, and where nothing was
/// gathered it says so instead of a zero that would count against anybody.
/// </summary>
static class ParticipationPart
{
    public static Section Of(Material material, FigureBook book)
    {
        List<Table> tables = [Partners(material, book)];
        if (material.Accepted.Any()) tables.Add(Answers(material, book));
        return new("annex-participation", Said.Phrase("Section_annex-participation"),
            [new("participation", Said.Phrase("ParticipationIntroduced"), [])], tables);
    }

    static Table Partners(Material material, FigureBook book)
    {
        List<Column> columns = [new(Said.Phrase("Partner")), new(Said.Phrase("Figure_takesPart"), true), new(Said.Phrase("Figure_takesPlace"), true)];
        if (material.Round is not null) columns.Add(new(Said.Phrase("Return")));
        return new("annex-participation.partners", Said.Phrase("PartnersCaption"), columns,
            [.. material.Participants.Where(material.Partners.ContainsKey).Select(code => Of(material, book, material.Partners[code]))]);
    }

    static Row Of(Material material, FigureBook book, Partner partner)
    {
        var name = partner.NameOn(material.Today);
        var all = material.Progress.OfAll().Activities;
        List<Cell> cells =
        [
            Cell.Of(name.Short, $"/partners/{partner.Code}"),
            Activities("takesPart", all.Where(activity => activity.Partners.Contains(partner.Code))),
            partner.Kind is PartnerKind.State
                ? Activities("takesPlace", all.Where(activity => activity.Countries.Contains(partner.Code)))
                : Cell.Of(Said.Phrase("Emptiness_NotApplicable")),
        ];
        if (material.Round is not null) cells.Add(Cell.Of(State(material, partner.Code)));
        return new(cells, name.Sort);

        Cell Activities(string figure, IEnumerable<CountedActivity> found)
        {
            var sources = found.Select(activity => material.Origin(activity)).ToList();
            var place = new FigureSource(Origins.Partner, partner.Code, name.Short, $"/partners/{partner.Code}");
            var scope = new Scope($"partner-{partner.Code}", name.Short, place, material.Progress.OfActions([]));
            return Cell.Of(sources.Count > 0 ? book.Count(scope, figure, "Activities", sources) : book.Empty(scope, figure));
        }
    }

    static Multilingual State(Material material, string code) =>
        material.Returns.FirstOrDefault(answer => answer.PartnerCode == code) is { } answer
            ? Said.Phrase($"ReturnState_{answer.State}") : Said.Phrase("Emptiness_NotAsked");

    /// <summary>How the lines of the accepted returns were answered: the five answers are never mixed.</summary>
    static Table Answers(Material material, FigureBook book) => new(
        "annex-participation.answers", Said.Phrase("AnswersCaption"), [new(Said.Phrase("Answer")), new(Said.Phrase("Figure_lines"), true)],
        [.. Enum.GetValues<Answer>().Select(kind => new Row(
            [Cell.Of(Said.Phrase($"AnswerKind_{kind}")), Cell.Of(Lines(material, book, kind))]))]);

    static string Lines(Material material, FigureBook book, Answer kind)
    {
        var round = new FigureSource(Origins.Return, $"{material.Round!.Number}", Said.Phrase("RoundTitle", material.Round.Number), $"/rounds/{material.Round.Number}");
        var scope = new Scope("answers", Said.Phrase("AnswersCaption"), round, material.Progress.OfActions([]));
        var counts = material.Accepted.Select(answer => (answer, count: answer.Entries.Count(entry => entry.Answer == kind))).Where(line => line.count > 0).ToList();
        return book.Count(scope, $"lines{kind}", "Lines", [.. counts.Select(line => material.Origin(line.answer, line.count))], counts.Sum(line => line.count));
    }
}
