using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Mogran.Storage;

/// <summary>A table whose rows are written past the change tracker, whatever they are. A test compares each with the model.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">Names of its columns, in the order in which they are handed over.</param>
public abstract record BulkTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Columns of the primary key, a part's own id after its owner's.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [Columns[0]];

    /// <summary>Folder of the slice that the table belongs to.</summary>
    public string Slice => field ??= Of.Namespace!.Split('.')[^1];

    /// <summary>What a row is.</summary>
    public abstract Type Of { get; }

    /// <summary>The columns with what they hold.</summary>
    public abstract IReadOnlyList<StoredColumn> Stored { get; }

    /// <summary>INSERT of one row, its values as parameters in the order of the columns.</summary>
    public string Insert { get; } =
        $"INSERT INTO \"{Name}\" ({Named(Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => FormattableString.Invariant($"?{i + 1}")))})";

    /// <summary>COPY from standard input, of the same columns.</summary>
    public string Copy { get; } = $"COPY \"{Name}\" ({Named(Columns)}) FROM STDIN (FORMAT BINARY)";

    static string Named(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}

/// <param name="Write">Hands over a row, and the owner's id where the table has one.</param>
public sealed record BulkTable<T>(string Name, IReadOnlyList<string> Columns, Action<BulkRows, T, Guid> Write) : BulkTable(Name, Columns) where T : class
{
    readonly Lazy<IReadOnlyList<StoredColumn>> stored = new(() =>
        ColumnKinds.Of(Columns, to => Write(to, Blank(), default)));

    public BulkTable(string name, IReadOnlyList<string> columns, Action<BulkRows, T> write) : this(name, columns, (to, row, _) => write(to, row)) { }

    public override Type Of => typeof(T);

    public override IReadOnlyList<StoredColumn> Stored => stored.Value;

    [UnconditionalSuppressMessage("Trimming", "IL2087", Justification = "None of its constructors is called.")]
    static T Blank() => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    /// <summary>The row's values as the database holds them, in the order of the columns.</summary>
    public object?[] Values(T row, Guid owner)
    {
        var values = new RowValues(Columns.Count);
        Write(values, row, owner);
        return values.Taken;
    }
}
