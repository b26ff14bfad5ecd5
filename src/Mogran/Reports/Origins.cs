using Mogran.Library;
using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Reports;

/// <summary>How each kind of fact is named as the source of a figure, with its address on the site.</summary>
static class Origins
{
    public const string Activity = "activity", Return = "return", Action = "action", Text = "text", Source = "source", Partner = "partner";

    extension(Material material)
    {
        public FigureSource Origin(CountedActivity activity, Origin? record = null, decimal? amount = null)
        {
            var origin = record ?? activity.Origin;
            var source = material.Sources.GetValueOrDefault(origin.Source);
            var code = source?.Code ?? (material.Round is { } round ? Told.SourceOf(round) : null);
            return new(Activity, activity.Identifier, activity.Title.Or(activity.Identifier), Href(activity), code, source?.FileName, origin.Locator, amount);
        }

        public FigureSource Origin(Return answer, decimal? amount = null) => new(
            Return, $"{material.Round!.Number}/{answer.PartnerCode}",
            Said.Phrase("ReturnOf", material.Named(answer.PartnerCode)), $"/rounds/{material.Round.Number}/{answer.PartnerCode}", Amount: amount);

        public FigureSource Origin(Paragraph paragraph) => new(
            Text, $"{paragraph.TextSlug}#{paragraph.Anchor}", material.Title(paragraph), $"/texts/{paragraph.TextSlug}#{paragraph.Anchor}");

        public FigureSource Origin(Commitment commitment) => new(
            Text, $"{commitment.TextSlug}#{commitment.Anchor}", commitment.Title, $"/texts/{commitment.TextSlug}#{commitment.Anchor}");

        /// <summary>"Cairo Ministerial Declaration, paragraph 22"</summary>
        public Multilingual Title(Paragraph paragraph) =>
            Said.Phrase("ParagraphOf", material.Texts[paragraph.TextSlug].Title, paragraph.Number ?? paragraph.Anchor);

        public Multilingual Named(string partnerCode) => material.Partners[partnerCode].NameOn(material.Today).Short;
    }

    public static FigureSource Of(PlanAction action) => new(Action, action.Code, action.Title, Href(action));

    public static FigureSource Of(Source source, int activities) =>
        new(Source, source.Code, source.Title, "/activities", source.Code, source.FileName, Amount: activities);

    public static FigureSource OfDomain(Domain domain) =>
        new(Action, $"{domain.Number}", domain.Title, $"/plan/domains/{domain.Number}");

    public static string Href(PlanAction action) => $"/plan/{Uri.EscapeDataString(action.Code)}";

    /// <summary>Identifiers hold strokes and stranger signs; a stroke stays one.</summary>
    public static string Href(CountedActivity activity) =>
        "/activities/" + string.Join('/', activity.Identifier.Split('/').Select(Uri.EscapeDataString));
}
