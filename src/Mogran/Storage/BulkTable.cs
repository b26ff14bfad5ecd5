namespace Mogran.Storage;

/// <summary>How rows of one table are written: its statements, and what hands over a whole row. A test compares each with the model.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">Names of its columns, in the order in which they are handed over.</param>
/// <param name="Write">Hands over a row, and the owner's id where the table has one.</param>
public sealed record BulkTable<T>(string Name, IReadOnlyList<string> Columns, Action<BulkRows, T, Guid> Write) where T : class
{
    public BulkTable(string name, IReadOnlyList<string> columns, Action<BulkRows, T> write) : this(name, columns, (to, row, _) => write(to, row)) { }

    /// <summary>Folder of the slice that the table belongs to.</summary>
    public static readonly string Slice = typeof(T).Namespace!.Split('.')[^1];

    /// <summary>INSERT of one row, its values as parameters in the order of the columns.</summary>
    public string Insert { get; } =
        $"INSERT INTO \"{Name}\" ({Named(Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => FormattableString.Invariant($"?{i + 1}")))})";

    /// <summary>COPY from standard input, of the same columns.</summary>
    public string Copy { get; } = $"COPY \"{Name}\" ({Named(Columns)}) FROM STDIN (FORMAT BINARY)";

    static string Named(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}
