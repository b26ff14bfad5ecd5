using System.CommandLine;
using Mogran.Decisions;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.CommandLine;

static class DecisionCommand
{
    static readonly Phrases<Decision> Words = new();

    public static Command Create()
    {
        var list = new Command("list", "Every text ever put under silence, latest first, with where it stands now.");
        list.SetAction(async (parsed, _) =>
        {
            if (!Common.HasDialogue(parsed)) return Common.RefuseNoDialogue(parsed);
            await using var db = parsed.Database().Open();
            var decisions = await DecisionShown.AllAsync(db, TimeProvider.System.Now);
            if (parsed.GetValue(Common.Json)) Common.WriteJson(new { decisions = decisions.Select(Document) });
            else if (decisions.Count == 0) Console.Out.WriteLine(Words["NoDecisions"]);
            else foreach (var shown in decisions) Console.Out.WriteLine(Line(shown));
            return 0;
        });
        return new Command("decision", "Texts put to the states under the silence procedure.") { list };
    }

    static string Line(DecisionShown shown) => string.Join('\t',
        Words[shown.State], Print.Instant(shown.Decision.Deadline, shown.Decision.TimeZone), Words["EditionDraft", shown.Number, shown.Draft]);

    // Who answered what is not for whoever reads a terminal: only how many did.
    static object Document(DecisionShown shown) => new
    {
        id = shown.Decision.Id.ToString(),
        edition = shown.Number,
        shown.Draft,
        state = shown.State,
        hash = shown.Decision.TextHash,
        openedAt = Print.Iso(shown.Decision.OpenedAt),
        deadline = Print.Iso(shown.Decision.Deadline),
        zone = shown.Decision.Zone,
        entitled = shown.Decision.Entitlements.Select(entitlement => entitlement.PartnerCode).Order(StringComparer.Ordinal),
        answers = shown.Decision.Voices.Count,
    };
}
