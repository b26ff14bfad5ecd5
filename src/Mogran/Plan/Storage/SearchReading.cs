using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Asks the search index. Every value is a parameter; what was typed is letters and digits by then.</summary>
/// <param name="actions">The activity must serve one of these; null for any.</param>
sealed class SearchReading(MogranDb db, SearchWords words, IReadOnlyList<string> facets, IReadOnlyList<string>? actions)
{
    const char Weight = 'A';

    readonly bool isPostgres = db.Database.IsNpgsql();

    /// <returns>At most so many, in the order in which they were indexed.</returns>
    public async Task<List<FoundActivity>> FindAsync(bool titleOnly, int most)
    {
        if (actions is { Count: 0 }) return [];
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = Command(Asked(titleOnly), most);
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult);
            List<FoundActivity> found = [];
            while (await reader.ReadAsync()) found.Add(Read(reader));
            return found;
        }
        finally { await db.Database.CloseConnectionAsync(); }
    }

    string Asked(bool titleOnly)
    {
        var marks = facets.Select(ActivityFacets.MarkOf);
        var looked = isPostgres ? words.ForPostgres(titleOnly ? Weight : null)
            : titleOnly ? $"{{Title}} : ({words.ForSqlite()})" : words.ForSqlite();
        var narrowed = isPostgres ? marks.Select(mark => $"'{mark}'") : marks.Select(mark => $"\"{mark}\"");
        return string.Join(isPostgres ? " & " : " AND ", narrowed.Append(looked).Where(part => part.Length > 0));
    }

    DbCommand Command(string asked, int most)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        Add(command, "most", most);
        if (asked.Length > 0) Add(command, "asked", asked);
        foreach (var (index, action) in (actions ?? []).Index()) Add(command, FormattableString.Invariant($"a{index}"), action);
        command.CommandText = $"""
            SELECT i."Number", i."ActivityId", i."Key", i."Started", i."Facets",
                (SELECT {(isPostgres ? "string_agg(l.\"ActionCode\", chr(10))" : "group_concat(l.\"ActionCode\", char(10))")}
                 FROM "ActivityActions" l WHERE l."ActivityId" = i."ActivityId")
            FROM {(asked.Length > 0 && !isPostgres ? "\"ActivityWords\" w JOIN \"ActivityIndex\" i ON i.\"Number\" = w.rowid" : "\"ActivityIndex\" i")}
            WHERE {(asked.Length == 0 ? "1 = 1" : isPostgres ? "i.\"Words\" @@ @asked::tsquery" : "\"ActivityWords\" MATCH @asked")}
            {(actions is null ? "" : $"AND i.\"ActivityId\" IN (SELECT \"ActivityId\" FROM \"ActivityActions\" WHERE \"ActionCode\" IN ({Actions()}))")}
            ORDER BY {(asked.Length > 0 && !isPostgres ? "w.rowid" : "i.\"Number\"")} LIMIT @most
            """;
        return command;
    }

    string Actions() => string.Join(", ", actions!.Select((_, index) => FormattableString.Invariant($"@a{index}")));

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    FoundActivity Read(DbDataReader reader) => new(
        reader.GetInt64(0), new(reader.GetGuid(1)), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetInt32(3),
        reader.GetString(4).Split('\n'), reader.IsDBNull(5) ? [] : reader.GetString(5).Split('\n'));
}
