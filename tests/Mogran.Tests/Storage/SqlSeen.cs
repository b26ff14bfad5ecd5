using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>The statements that are sent, by Entity Framework or by plain SQL, while this is not disposed, from this test alone: others run beside it.</summary>
sealed class SqlSeen : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    static readonly AsyncLocal<SqlSeen?> Here = new();

    readonly Lock one = new();
    readonly List<string> statements = [];
    int awakenings;
    readonly List<IDisposable> heard = [];

    public SqlSeen()
    {
        Here.Value = this;
        heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Naming(string table)
    {
        lock (one) return statements.Count(statement => statement.Contains($"\"{table}\"", StringComparison.Ordinal));
    }

    /// <summary>How often Entity Framework was woken up.</summary>
    public int Awakenings
    {
        get { lock (one) return awakenings; }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Sql.ListenerName) heard.Add(value.Subscribe(this));
        else if (value.Name == "Microsoft.EntityFrameworkCore") heard.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name || name == CoreEventId.ContextInitialized.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Here.Value == this && value.Value is ContextInitializedEventData)
            lock (one) awakenings++;
        var statement = value.Value is CommandEventData command ? command.Command.CommandText : value.Value as string;
        if (Here.Value == this && statement is not null)
            lock (one) statements.Add(statement);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        Here.Value = null;
        heard.ForEach(listening => listening.Dispose());
    }
}
