using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What a page of money is asked, in its address.</summary>
public sealed class MoneyAsked
{
    public string? Action { get; set; }
    public string? Commitment { get; set; }
    public int? Domain { get; set; }
    public string? Text { get; set; }
    public string? Paragraph { get; set; }
    public Measure Measure { get; set; }
    public string? Country { get; set; }
    public string? Region { get; set; }

    /// <summary>Code list of the region; none is that of the OECD-DAC.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>ISO 4217: in one currency.</summary>
    public string? In { get; set; }

    /// <summary>ISO 4217: the rows of that currency alone.</summary>
    public string? Currency { get; set; }

    public MoneyQuestion Question => new(new(Action, Commitment, Domain, Text, Paragraph), Measure, Country, Region, Vocabulary, In);

    public Dictionary<string, string?> Query => new()
    {
        ["action"] = Action, ["commitment"] = Commitment, ["domain"] = Domain?.ToString("0", System.Globalization.CultureInfo.InvariantCulture), ["text"] = Text,
        ["paragraph"] = Paragraph, ["measure"] = Measure is Measure.Promised ? null : nameof(Measure.Paid), ["country"] = Country, ["region"] = Region, ["vocabulary"] = Vocabulary,
        ["in"] = In, ["currency"] = Currency,
    };
}

/// <summary>A part of the countries and regions among which a total is divided.</summary>
public sealed record MoneyPlaces(MoneyPageModel Page, Total Total, IReadOnlyList<(PublishedShare? Place, decimal Amount)> Places);

/// <summary>A total opened: every amount that made it and every one that was left out, with the rule that applied.</summary>
[AllowAnonymous]
public sealed class MoneyPageModel(MogranDb db, Phrases<Commitment> words) : PageModel
{
    const int Size = 15;
    const int FirstPlaces = 12;

    readonly OriginWords origins = new(words);
    Dictionary<string, Partner> partners = [];

    [BindProperty(SupportsGet = true)]
    public MoneyAsked Asked { get; set; } = new();

    public MoneyAnswer Answer { get; private set; } = null!;
    public MoneyWords Words { get; } = new(words);
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    /// <summary>What is offered first: the currency asked for, or the dialogue's own.</summary>
    public string? Offered { get; private set; }
    public IReadOnlyList<MoneyLine> Counted { get; private set; } = [];
    public IReadOnlyList<MoneyLine> NotCounted { get; private set; } = [];
    public Part CountedPart { get; private set; } = new(1, 1);
    public Part NotCountedPart { get; private set; } = new(1, 1);
    public int CountedRows { get; private set; }
    public int NotCountedRows { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? part, int? left)
    {
        if (!ModelState.IsValid || await Asked.Question.AnswerAsync(db) is not { } answer) return NotFound();

        Answer = answer;
        Currencies = await MoneyQuestion.CurrenciesAsync(db);
        Offered = Asked.In ?? (await db.DialogueAsync()).Currency;
        partners = await HttpContext.PartnersAsync();
        await origins.LoadAsync(db);
        (Counted, CountedPart, CountedRows) = PartOf(answer.Counted, part);
        (NotCounted, NotCountedPart, NotCountedRows) = PartOf(answer.NotCounted, left);
        return Page();
    }

    /// <summary>The totals that are shown: of the currency asked for, or all.</summary>
    public IEnumerable<Total> Totals => Answer.Money.Totals.Where(total => Asked.Currency is null || total.Currency == Asked.Currency);

    /// <summary>Whether the totals are shown by country and region too.</summary>
    public bool Divides => AskedPlace is null && Asked.In is null;

    /// <summary>The places with the most and what is nobody's; and the others.</summary>
    public (MoneyPlaces First, MoneyPlaces More) PlacesOf(Total total)
    {
        var places = MoneyByPlace.Places(total).ToLookup(place => place.Place is null);
        return (new(this, total, [.. places[false].Take(FirstPlaces), .. places[true]]), new(this, total, [.. places[false].Skip(FirstPlaces)]));
    }

    public string Said(Library.Origin origin) => origins.Said(origin);

    public string NameOf(PublishedShare place) => place.Kind is ShareKind.Region
        ? RegionNames.Of(place.Vocabulary, place.Code)
        : partners.CountryName(place.Code, HttpContext.Today());

    public string? AskedPlace => Asked.Question.Place is { } place ? NameOf(place) : null;

    /// <summary>The part of a place alone.</summary>
    public string AddressOf(PublishedShare place, string currency) =>
        With((place.Kind is ShareKind.Country ? "country" : "region", place.Code), ("vocabulary", place.Vocabulary), ("currency", currency));

    /// <summary>The same page with something asked otherwise; null takes it away.</summary>
    public string With(params (string Name, string? Value)[] changed) => Address("~/plan/money", changed);

    /// <summary>Whether the reader turned the pages of a list, so that it must not be folded again.</summary>
    public bool Turned(string list) => Request.Query.ContainsKey(list);

    public string FileAddress => Address("~/plan/money.csv");

    string Address(string path, params (string Name, string? Value)[] changed)
    {
        var query = Asked.Query;
        foreach (var (name, value) in changed) query[name] = value;
        return QueryHelpers.AddQueryString(Url.Content(path), query.Where(pair => pair.Value is not null));
    }

    (IReadOnlyList<MoneyLine>, Part, int) PartOf(IReadOnlyList<MoneyLine> lines, int? asked)
    {
        var shown = Asked.Currency is { } currency ? [.. lines.Where(line => line.Row.Line.Currency == currency)] : lines;
        var part = Part.Of(asked, shown.Count, Size);
        return ([.. shown.Skip((part.Number - 1) * Size).Take(Size)], part, shown.Count);
    }
}
