using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>The action plan as a whole: what it is called and where it is drawn from.</summary>
public sealed class ActionPlan
{
    public required string Code { get; init; }
    public required Multilingual Title { get; set; }
    public Multilingual Note { get; set; } = Multilingual.None;
}

/// <summary>One of the domains of the action plan; 0 stands for what holds the others together.</summary>
public sealed class Domain
{
    public required int Number { get; init; }
    public required Multilingual Title { get; set; }
    public Multilingual Summary { get; set; } = Multilingual.None;
}

/// <summary>What a paragraph promises: who, what, by when, in which domains.</summary>
public sealed class Commitment
{
    public required string Code { get; init; }
    public required string TextSlug { get; init; }
    public required string Anchor { get; init; }
    public required Multilingual Title { get; set; }
    public Multilingual Who { get; set; } = Multilingual.None;

    /// <summary>Last day on which it is kept in time; null when the text names none.</summary>
    public DateOnly? By { get; set; }
    public List<int> Domains { get; set; } = [];
    public int Order { get; set; }

    /// <summary>Withdrawn, not deleted: it can be put back.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}

public sealed class Objective
{
    public required string Code { get; init; }
    public required int DomainNumber { get; init; }
    public required Multilingual Title { get; set; }
    public int Order { get; set; }
}

/// <summary>An action of the plan: what is done, serving one commitment or more.</summary>
public sealed class PlanAction
{
    readonly List<ActionCommitment> commitments = [];

    public required string Code { get; init; }
    public required string ObjectiveCode { get; init; }
    public required Multilingual Title { get; set; }
    public Multilingual Description { get; set; } = Multilingual.None;

    /// <summary>OECD-DAC purpose codes that point to it.</summary>
    public List<string> Sectors { get; set; } = [];

    /// <summary>Words and phrases that point to it, by language code.</summary>
    public Dictionary<string, List<string>> Terms { get; set; } = [];
    public int Order { get; set; }

    /// <summary>Withdrawn, not deleted: it can be put back.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public IReadOnlyList<ActionCommitment> Commitments => commitments;

    public void Serve(string commitmentCode) => commitments.Add(new() { ActionCode = Code, CommitmentCode = commitmentCode });

    public void Leave(string commitmentCode) => commitments.RemoveAll(served => served.CommitmentCode == commitmentCode);
}

/// <summary>An action serves a commitment.</summary>
public sealed class ActionCommitment
{
    public required string ActionCode { get; init; }
    public required string CommitmentCode { get; init; }
}

public enum Aggregation { None, Sum, Latest }

/// <summary>What is measured for an action, in a unit; aggregation says whether values of several partners may be added.</summary>
public sealed class Indicator
{
    public required string Code { get; init; }
    public required string ActionCode { get; init; }
    public required Multilingual Title { get; set; }
    public required Multilingual Unit { get; set; }
    public Aggregation Aggregation { get; set; }
    public string? Direction { get; set; }
}
