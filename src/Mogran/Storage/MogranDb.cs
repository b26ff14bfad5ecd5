using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Mogran.Shared;
using Npgsql;

namespace Mogran.Storage;

/// <summary>
/// A connection to the database of one dialogue, and Entity Framework on the same connection for whoever asks for it.
/// <para>
/// Entity Framework takes a second to wake up in a program that was just started, and is not there at all in one that
/// was compiled to machine code. What is done by <see cref="Sql"/> and <see cref="Bulk{T}"/> alone does not wait for
/// it. Awake, it takes part in the transaction that is open.
/// </para>
/// </summary>
/// <param name="own">The connection, opened when it is first needed; it goes with this.</param>
public sealed class MogranDb(DbConnection own) : IAsyncDisposable, IDisposable
{
    // Whether there can be Entity Framework is known when the program is compiled: where it is asked first, all of it stays
    // out of a program that cannot have it.
    DbTransaction? transaction;
    Entities? entities;
    bool hasJoined;

    // Each is made once for a transaction, by whose text it is asked for: the same string, not one that is equal.
    readonly Dictionary<string, SqliteInsert> prepared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Slices that were written to since the last commit.</summary>
    internal HashSet<string> WrittenSlices { get; } = [];

    public bool IsPostgres => own is NpgsqlConnection;

    /// <summary>The connection, open while a transaction is.</summary>
    internal DbConnection Connection => own;

    /// <summary>The transaction that is open, if one is.</summary>
    internal DbTransaction? Transaction =>
        transaction is null && RuntimeFeature.IsDynamicCodeSupported ? entities?.Database.CurrentTransaction?.GetDbTransaction() : transaction;

    /// <summary>Entity Framework, awake and in the transaction that is open.</summary>
    /// <exception cref="NotSupportedException">The program was compiled to machine code.</exception>
    public DbContext Entities
    {
        get
        {
            if (!RuntimeFeature.IsDynamicCodeSupported) throw new NotSupportedException("Entity Framework is not in this program.");
            return Awake();
        }
    }

    public DatabaseFacade Database => Entities.Database;

    public ChangeTracker ChangeTracker => Entities.ChangeTracker;

    public IModel Model => Entities.Model;

    [UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "Where types are trimmed there is no Entity Framework.")]
    public DbSet<T> Set<T>() where T : class => Entities.Set<T>();

    public T Add<T>(T row) where T : class => Entities.Add(row).Entity;

    public void AddRange(params IEnumerable<object> rows) => Entities.AddRange(rows);

    public void Remove(object row) => Entities.Remove(row);

    /// <summary>What is known of a row that Entity Framework loaded or was given.</summary>
    public EntityEntry<T> Entry<T>(T row) where T : class => Entities.Entry(row);

    /// <summary>Takes a row as it is loaded: what is changed from now on is written.</summary>
    public T Attach<T>(T row) where T : class => Entities.Attach(row).Entity;

    public void RemoveRange(IEnumerable<object> rows) => Entities.RemoveRange(rows);

    /// <summary>Writes what was changed in what Entity Framework loaded or was given.</summary>
    /// <returns>The number of rows.</returns>
    public Task<int> SaveChangesAsync(CancellationToken cancellation = default) =>
        RuntimeFeature.IsDynamicCodeSupported && entities is not null ? Entities.SaveChangesAsync(cancellation) : Task.FromResult(0);

    /// <summary>A statement of SQLite that inserts a row, for as long as the transaction is open.</summary>
    /// <param name="insert">Kept where it is asked for again: statements are told apart by reference.</param>
    internal SqliteInsert Prepared(string insert)
    {
        if (!prepared.TryGetValue(insert, out var statement)) prepared[insert] = statement = new((SqliteConnection)own, insert);
        return statement;
    }

    void EndPrepared()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        prepared.Clear();
    }

    /// <summary>Forgets what was loaded to be changed.</summary>
    internal void Forget()
    {
        if (RuntimeFeature.IsDynamicCodeSupported) entities?.ChangeTracker.Clear();
    }

    internal async Task OpenAsync(CancellationToken cancellation = default)
    {
        if (own.State is ConnectionState.Open) return;
        await own.OpenAsync(cancellation);
        if (own is SqliteConnection) await SqliteSettings.ApplyAsync(own, cancellation);
    }

    internal void OpenConnection()
    {
        if (own.State is ConnectionState.Open) return;
        own.Open();
        if (own is SqliteConnection) SqliteSettings.Apply(own);
    }

    internal async Task BeginAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        transaction = await own.BeginTransactionAsync(cancellation);
    }

    internal async Task CommitAsync(CancellationToken cancellation)
    {
        await transaction!.CommitAsync(cancellation);
        await EndAsync();
    }

    /// <summary>Takes back what was not committed, if anything is open.</summary>
    internal async Task EndAsync()
    {
        if (RuntimeFeature.IsDynamicCodeSupported && hasJoined) await entities!.Database.UseTransactionAsync(null);
        hasJoined = false;
        EndPrepared();
        if (transaction is not null) await transaction.DisposeAsync();
        transaction = null;
    }

    Entities Awake()
    {
        entities ??= new(this);
        if (hasJoined || transaction is null) return entities;
        hasJoined = true;
        entities.Database.UseTransaction(transaction);
        return entities;
    }

    public async ValueTask DisposeAsync()
    {
        if (RuntimeFeature.IsDynamicCodeSupported && entities is not null) await entities.DisposeAsync();
        EndPrepared();
        if (transaction is not null) await transaction.DisposeAsync();
        await own.DisposeAsync();
    }

    public void Dispose()
    {
        if (RuntimeFeature.IsDynamicCodeSupported) entities?.Dispose();
        EndPrepared();
        transaction?.Dispose();
        own.Dispose();
    }
}
