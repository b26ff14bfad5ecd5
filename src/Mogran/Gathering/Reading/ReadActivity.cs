using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>One activity, or a part of one, as a file tells it.</summary>
/// <param name="Activity">What it tells, every value with its record.</param>
/// <param name="Key">Key of the record in its source.</param>
/// <param name="Hash">SHA-256 of what was understood, places in the file left out.</param>
/// <param name="Locator">Its place in the file.</param>
/// <param name="IsPart">It only adds to an activity that is known already.</param>
public sealed record ReadActivity(Activity Activity, string Key, string Hash, string Locator, bool IsPart)
{
    /// <summary>Parts of which there may be very many.</summary>
    public int Parts => Activity.Money.Count + Activity.Figures.Count + Activity.Sectors.Count + Activity.Locations.Count + Activity.Documents.Count;

    /// <summary>Values kept of it: the activity itself, and its amounts, figures, places, sectors and organisations.</summary>
    public int Values => 1 + Parts + Activity.Places.Count + Activity.Organisations.Count;

    /// <summary>It tells some single values of an activity that is known already, and nothing of one that is not.</summary>
    public bool OnlyFills { get; init; }

    /// <summary>Of its bytes, where they need not be read again while they are the same.</summary>
    internal Fingerprint? Fingerprint { get; init; }

    /// <summary>What else was told when it was read; null: nothing.</summary>
    internal Aside? Aside { get; init; }

    /// <summary>How it is found, as far as its own words go, on PostgreSQL; see <see cref="Preparing"/>.</summary>
    internal IndexLine? IndexLine { get; set; }

    /// <summary>Its rows, where they lie ready to be inserted as they were read.</summary>
    internal PackedActivity? Packed { get; set; }

    /// <summary>What it has to do with the plan, as far as its own words go.</summary>
    internal Judged? Judged { get; set; }

    /// <summary>Bytes of memory that it takes, roughly.</summary>
    public long Room => 1_000L * (1 + Parts + Activity.Others.Count)
        + 2L * (Length(Activity.Title) + Length(Activity.Description) + Activity.Texts.Sum(text => (long)text.Text.Length));

    static long Length(Multilingual text) => (text.En?.Length ?? 0) + (text.Fr?.Length ?? 0L) + (text.Ar?.Length ?? 0);
}

/// <summary>What has been read of one activity so far; values that cannot be taken are told to the findings instead.</summary>
sealed class ActivityDraft(Id<Source> source, Findings findings)
{
    public Findings Findings => findings;

    public string? Identifier { get; set; }
    public Multilingual Title { get; set; } = Multilingual.None;
    public Multilingual Description { get; set; } = Multilingual.None;
    public string? Status { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public DateOnly? PlannedStart { get; set; }
    public DateOnly? ActualStart { get; set; }
    public DateOnly? PlannedEnd { get; set; }
    public DateOnly? ActualEnd { get; set; }

    /// <summary>An activity that ends before it begins is kept as it is published, and said.</summary>
    public void CheckDays(Findings findings, string? where)
    {
        if (Start > End) findings.Doubt("ActivityReversed", where, Print.IsoDay(Start.Value), Print.IsoDay(End!.Value));
    }

    public string? Parent { get; set; }
    public int? Hierarchy { get; set; }
    public string? ReporterName { get; set; }
    public string? ReporterIdentifier { get; set; }
    public string? ReporterKind { get; set; }
    public bool SecondaryReporter { get; set; }
    public bool Humanitarian { get; set; }
    public string? DefaultCurrency { get; set; }
    public string? DefaultLanguage { get; set; }
    public DateTimeOffset? LastUpdated { get; set; }
    public List<string> Themes { get; } = [];
    public List<ActivityText> Texts { get; } = [];
    public List<ActivityCode> Codes { get; } = [];
    public List<RelatedActivity> Related { get; set; } = [];
    public List<ActivityIdentifier> Identifiers { get; } = [];
    public List<ActivityOrganisation> Organisations { get; } = [];
    public List<ActivityPlace> Places { get; } = [];
    public List<ActivityLocation> Locations { get; } = [];
    public List<ActivitySector> Sectors { get; } = [];
    public List<ActivityMoney> Money { get; } = [];
    public List<ActivityFigure> Figures { get; } = [];
    public List<ActivityDocument> Documents { get; } = [];
    public List<ActivityOther> Others { get; } = [];

    public Origin At(string locator) => new(source, locator);

    /// <summary>A share in percent, or null when there is none or it cannot be one.</summary>
    public decimal? Share(string? text, string where)
    {
        if (text is null) return null;
        if (Numbers.Read(text) is not { } share)
        {
            findings.Refuse("NotANumber", where, text);
            return null;
        }

        if (share is >= 0 and <= 100) return share;
        findings.Refuse("ShareOutOfRange", where, text);
        return null;
    }

    public DateOnly? Day(string? text, string where)
    {
        if (text is null) return null;
        if (Days.Iso(text) is { } day) return day;
        findings.Refuse("NotADay", where, text);
        return null;
    }

    public decimal? Amount(MoneyKind kind, string? text, string where)
    {
        if (text is null || Numbers.Read(text) is not { } amount)
        {
            findings.Refuse(text is null ? "NoAmount" : "NotANumber", where, text ?? "");
            return null;
        }

        // Transactions may be negative: that is how a correction or a refund is published. Plans of money may not.
        if (amount >= 0 || kind > MoneyKind.PlannedDisbursement) return amount;
        findings.Refuse("NegativeBudget", where, text);
        return null;
    }

    public Activity ToActivity(string identifier, string locator)
    {
        return new()
        {
            Identifier = identifier,
            Title = Title,
            Description = Description,
            Status = Status,
            Start = Start,
            End = End,
            PlannedStart = PlannedStart,
            ActualStart = ActualStart,
            PlannedEnd = PlannedEnd,
            ActualEnd = ActualEnd,
            ParentIdentifier = Parent,
            Hierarchy = Hierarchy,
            ReporterName = ReporterName,
            ReporterIdentifier = ReporterIdentifier,
            ReporterKind = ReporterKind,
            SecondaryReporter = SecondaryReporter,
            Humanitarian = Humanitarian,
            DefaultCurrency = DefaultCurrency,
            DefaultLanguage = DefaultLanguage,
            LastUpdated = LastUpdated,
            Themes = Themes,
            Texts = Texts,
            Codes = Codes,
            Related = Related,
            Origin = At(locator),
            Identifiers = Identifiers,
            Organisations = Organisations,
            Places = Places,
            Sectors = Sectors,
            Money = Money,
            Figures = Figures,
            Locations = Locations,
            Documents = Documents,
            Others = Others,
        };
    }
}
