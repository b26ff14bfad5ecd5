namespace Mogran.Verify;

/// <summary>Statements up to a number that a person can read; beyond it they are only counted.</summary>
sealed class Findings
{
    const int Most = 20;
    readonly List<Statement> kept = [];

    /// <summary>All of them, also those that were not kept.</summary>
    internal long Count { get; private set; }

    internal void Add(Statement statement)
    {
        if (Count++ < Most) kept.Add(statement);
    }

    internal void AddAll(Findings others)
    {
        foreach (var statement in others.kept) Add(statement);
        Count += others.Count - others.kept.Count;
    }

    /// <summary>Those kept and, if there were more, a last one that says how many.</summary>
    internal IReadOnlyList<Statement> List() =>
        Count > kept.Count ? [.. kept, new("AndMore", Count - kept.Count)] : [.. kept];
}
