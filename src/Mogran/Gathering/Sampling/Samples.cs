using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Activities that nobody does, shaped like the published ones; the same seed gives the same, but for their ids. The
/// codes are real ones, so that rules and pages have something to find.
/// </summary>
public sealed class Samples
{
    static readonly string[] Countries = ["KE", "ET", "SO", "SD", "UG", "SS", "ER", "DJ", "EG", "TN", "LY", "NE", "NG", "ML", "AF", "BD", "CO", "UA", "IQ", "MZ", "TZ", "RW", "CD", "PK"];
    static readonly string[] Regions = ["298", "289", "498", "998", "1027"];
    static readonly string[] Sectors = ["15190", "15160", "15130", "11220", "12220", "14030", "16020", "31120", "43010", "72010", "73010", "15110", "11330", "13020", "15180", "24010"];
    static readonly string[] Publishers = ["XI-IATI-EC_INTPA", "DE-1", "GB-GOV-1", "XM-DAC-41121", "XM-DAC-47066", "XM-DAC-5-7", "XM-DAC-6-4", "XM-DAC-7"];
    static readonly string[] Currencies = ["EUR", "USD", "GBP", "SEK", "NOK"];
    static readonly string[] Statuses = ["1", "2", "2", "2", "3", "4", "4", "4", "4", "5"];
    static readonly MoneyKind[] Flows = [MoneyKind.Commitment, MoneyKind.Disbursement, MoneyKind.Disbursement, MoneyKind.Disbursement, MoneyKind.Expenditure, MoneyKind.Incoming];
    static readonly DateOnly First = new(2008, 1, 1);

    readonly Shape shape = Shape.Load();
    readonly SampleWords words;
    readonly ulong seed;
    readonly Id<Source> source;
    readonly (string Identifier, string Name)[] organisations;

    public Samples(int seed, Id<Source> source)
    {
        (this.seed, this.source, words) = ((ulong)seed, source, new((ulong)seed));
        var dice = new Dice(this.seed + 1);
        organisations = [.. Enumerable.Range(1, 600).Select(number =>
            (FormattableString.Invariant($"XS-{seed}-{number:000}"), words.Text(shape.Draw("organisationNameLength", dice), dice)))];
    }

    /// <param name="lean">Without documents, locations and results.</param>
    public IEnumerable<Activity> Activities(int count, bool lean = false) => Enumerable.Range(0, count).Select(number => Make(number, lean));

    // Each by its own number, so that the tenth is the same among ten and among a million.
    Activity Make(int number, bool lean)
    {
        var dice = new Dice((seed << 32) ^ ((ulong)number * 0x2545F4914F6CDD1D));
        var publisher = dice.Below(10) < 3 ? dice.Of(Publishers) : dice.Of(organisations).Identifier;
        var start = First.AddDays(dice.Below(6_000));
        var activity = new Activity
        {
            Identifier = FormattableString.Invariant($"{publisher}-{seed}-{number:0000000}"),
            Title = new() { En = words.Text(shape.Draw("titleLength", dice), dice) },
            Description = new() { En = words.Text(shape.Draw("descriptionLength", dice), dice) },
            Status = dice.Of(Statuses), Start = start, ActualStart = start,
            ReporterName = publisher, ReporterIdentifier = publisher, ReporterKind = "10", DefaultCurrency = dice.Of(Currencies),
            Origin = Origin(number),
        };
        activity.End = activity.PlannedEnd = start.AddDays(200 + dice.Below(1_600));
        AddWhoAndWhere(activity, dice);
        AddMoney(activity, start, dice);
        if (lean) return activity;
        AddDocuments(activity, dice);
        AddResults(activity, start, dice);
        return activity;
    }

    Origin Origin(int number) => new(source, string.Create(CultureInfo.InvariantCulture, $"line {number + 1}"));

    void AddWhoAndWhere(Activity activity, Dice dice)
    {
        for (var i = shape.Draw("organisations", dice); i > 0; i--)
        {
            var (identifier, name) = dice.Below(10) < 2 ? (dice.Of(Publishers), "") : dice.Of(organisations);
            activity.Organisations.Add(new()
            {
                Role = (OrganisationRole)(1 + dice.Below(4)), Name = name is "" ? identifier : name, Identifier = identifier, Origin = activity.Origin,
            });
        }

        foreach (var code in Different(Countries, shape.Draw("countries", dice), dice)) activity.Places.Add(new() { CountryCode = code, Origin = activity.Origin });
        foreach (var code in Different(Regions, shape.Draw("regions", dice), dice)) activity.Places.Add(new() { RegionCode = code, Vocabulary = "1", Origin = activity.Origin });
        foreach (var code in Different(Sectors, shape.Draw("sectors", dice), dice)) activity.Sectors.Add(new() { Vocabulary = "1", Code = code, Origin = activity.Origin });
    }

    void AddMoney(Activity activity, DateOnly start, Dice dice)
    {
        for (var (i, from) = (shape.Draw("budgets", dice), start); i > 0; i--, from = from.AddYears(1))
            activity.Money.Add(new()
            {
                Kind = MoneyKind.Budget, Amount = Amount(dice), Currency = activity.DefaultCurrency, From = from, To = from.AddYears(1).AddDays(-1),
                ValueDate = from, Origin = activity.Origin,
            });
        for (var i = shape.Draw("transactions", dice); i > 0; i--)
        {
            var (kind, day) = (dice.Of(Flows), start.AddDays(dice.Below(1_500)));
            activity.Money.Add(new()
            {
                Kind = kind, TransactionType = TypeOf(kind), Amount = Amount(dice), Currency = activity.DefaultCurrency, From = day, To = day, ValueDate = day,
                Words = shape.Draw("transactionDescriptionLength", dice) is > 0 and var length ? words.Text(length, dice) : null, Origin = activity.Origin,
            });
        }
    }

    internal static int TypeOf(MoneyKind kind) => kind switch { MoneyKind.Incoming => 1, MoneyKind.Commitment => 2, MoneyKind.Disbursement => 3, _ => 4 };

    // From hundreds to hundreds of millions, as evenly as the powers of ten; to the cent.
    static decimal Amount(Dice dice) => decimal.Round((decimal)Math.Pow(10, 2 + (dice.Share() * 6)), 2);

    void AddDocuments(Activity activity, Dice dice)
    {
        for (var i = shape.Draw("documents", dice); i > 0; i--)
            activity.Documents.Add(new()
            {
                Url = FormattableString.Invariant($"https://example.org/{activity.Identifier}/{i}.pdf"), Format = "application/pdf",
                Title = words.Text(shape.Draw("documentTitleLength", dice), dice), Categories = ["A02"], Origin = activity.Origin,
            });
        for (var i = shape.Draw("locations", dice); i > 0; i--)
            activity.Locations.Add(new()
            {
                Name = words.Text(12, dice), Latitude = Math.Round((dice.Share() * 40) - 10, 5), Longitude = Math.Round(dice.Share() * 50, 5), Exactness = "1", Reach = "1",
                Origin = activity.Origin,
            });
    }

    void AddResults(Activity activity, DateOnly start, Dice dice)
    {
        for (var result = shape.Draw("results", dice); result > 0; result--)
        {
            var title = words.Text(shape.Draw("resultTitleLength", dice), dice);
            for (var indicator = shape.Draw("indicators", dice); indicator > 0; indicator--)
            {
                var named = words.Text(shape.Draw("indicatorTitleLength", dice), dice);
                for (var period = shape.Draw("periods", dice); period > 0; period--)
                    activity.Figures.Add(new()
                    {
                        Indicator = named, ResultType = "1", ResultTitle = title, Measure = "1", From = start, To = start.AddYears(period),
                        Target = dice.Below(10_000), Actual = dice.Below(10_000), Origin = activity.Origin,
                    });
            }
        }
    }

    static IEnumerable<string> Different(string[] codes, int count, Dice dice) =>
        Enumerable.Range(0, count).Select(_ => dice.Of(codes)).Distinct().ToList();
}
