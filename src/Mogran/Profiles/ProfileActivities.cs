using Mogran.Gathering;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Profiles;

/// <summary>The activities a profile brings; every value names the row of the published file it was read from.</summary>
sealed class ProfileActivities(MogranDb db, IReadOnlyList<Source> sources)
{
    readonly KnownPartners partners = new(db.Set<Partner>().Local);

    public void Load(IEnumerable<ActivityLine> lines)
    {
        foreach (var line in lines) db.Add(ActivityOf(line));
    }

    Activity ActivityOf(ActivityLine line)
    {
        var origin = OriginOf("projects.csv", line.Row);
        var activity = new Activity
        {
            Identifier = line.Id, Title = Multilingual.In(line.Lang, line.Title), Status = line.Status, Start = line.Start, End = line.End,
            ParentIdentifier = line.Parent, Related = line.Parent is { } parent ? [new(parent, "1")] : [], Themes = line.Themes ?? [], Origin = origin,
        };
        foreach (var country in line.Countries ?? []) activity.Places.Add(new() { CountryCode = country, Origin = origin });
        foreach (var organisation in line.Organisations ?? [])
            activity.Organisations.Add(new() { Role = organisation.Role, Name = organisation.Name, PartnerCode = partners.Of(null, organisation.Name), Origin = origin });
        if (line.Budget is { } budget)
            activity.Money.Add(new()
            {
                Kind = MoneyKind.Budget, Amount = budget.Amount, Currency = budget.Currency, From = line.Start, To = line.End, Origin = origin,
            });
        foreach (var figure in line.Figures ?? [])
            activity.Figures.Add(new()
            {
                Indicator = figure.Indicator, From = figure.From, To = figure.To, Target = figure.Target, Actual = figure.Actual, Words = figure.Words,
                Origin = OriginOf("results.csv", figure.Row),
            });
        return activity;
    }

    Origin OriginOf(string file, int row) =>
        new((sources.FirstOrDefault(source => source.FileName == file) ?? sources[0]).Id, $"{file}, row {row}");
}
