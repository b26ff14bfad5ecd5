using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mogran.Tests.Storage;

/// <summary>The statements that Entity Framework sends while this is not disposed, from this test alone: others run beside it.</summary>
sealed class SqlSeen : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    static readonly AsyncLocal<SqlSeen?> Here = new();

    readonly Lock one = new();
    readonly List<string> statements = [];
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

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") heard.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Here.Value == this && value.Value is CommandEventData { Command.CommandText: var statement })
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
