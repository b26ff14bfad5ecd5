using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>
/// The database of one dialogue. It names no slice: each slice maps its own tables in its Storage folder.
/// <para>
/// Entity Framework takes a second to wake up in a program that was just started. With a connection of its own a
/// context sleeps until it is asked for a set or a change: what is done by <see cref="Sql"/> and <see cref="Bulk{T}"/>
/// alone does not wait for it. Awake, it takes part in the transaction that is open.
/// </para>
/// </summary>
/// <param name="own">A connection that goes with the context; null where Entity Framework makes its own.</param>
public abstract class MogranDb(DbContextOptions options, DbConnection? own = null) : DbContext(options)
{
    DbTransaction? transaction;
    bool isAwake, hasJoined;

    /// <summary>Slices that were written to since the last commit.</summary>
    internal HashSet<string> WrittenSlices { get; } = [];

    public bool IsPostgres => this is PostgresDb;

    /// <summary>The connection, open while a transaction is.</summary>
    internal DbConnection Connection => own ?? base.Database.GetDbConnection();

    /// <summary>The transaction that is open, if one is.</summary>
    internal DbTransaction? Transaction => transaction ?? (isAwake ? base.Database.CurrentTransaction?.GetDbTransaction() : null);

    internal async Task OpenAsync(CancellationToken cancellation = default)
    {
        if (own is null) await base.Database.OpenConnectionAsync(cancellation);
        else if (own.State is not ConnectionState.Open)
        {
            await own.OpenAsync(cancellation);
            if (own is SqliteConnection) await SqliteSettings.ApplyAsync(own, cancellation);
        }
    }

    internal void OpenConnection()
    {
        if (own is null) base.Database.OpenConnection();
        else if (own.State is not ConnectionState.Open)
        {
            own.Open();
            if (own is SqliteConnection) SqliteSettings.Apply(own);
        }
    }

    internal async Task BeginAsync(CancellationToken cancellation)
    {
        if (own is null) await base.Database.BeginTransactionAsync(cancellation);
        else
        {
            await OpenAsync(cancellation);
            transaction = await own.BeginTransactionAsync(cancellation);
        }
    }

    internal async Task CommitAsync(CancellationToken cancellation)
    {
        if (own is null) await base.Database.CommitTransactionAsync(cancellation);
        else await transaction!.CommitAsync(cancellation);
        await EndAsync();
    }

    /// <summary>Takes back what was not committed, if anything is open.</summary>
    internal async Task EndAsync()
    {
        if (own is null)
        {
            if (base.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            return;
        }

        if (hasJoined) await base.Database.UseTransactionAsync(null);
        hasJoined = false;
        if (transaction is not null) await transaction.DisposeAsync();
        transaction = null;
    }

    /// <summary>Forgets what was loaded to be changed.</summary>
    internal void Forget()
    {
        if (isAwake) ChangeTracker.Clear();
    }

    void Join()
    {
        if (own is null || hasJoined || transaction is null) return;
        hasJoined = true;
        base.Database.UseTransaction(transaction);
    }

    public override DatabaseFacade Database
    {
        get
        {
            Join();
            return base.Database;
        }
    }

    public override DbSet<TEntity> Set<TEntity>()
    {
        Join();
        return base.Set<TEntity>();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!isAwake) return 0;
        Join();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        isAwake = true;
        if (own is SqliteConnection) optionsBuilder.UseSqlite(own).AddInterceptors(WrittenTables.Instance, SqliteSettings.Instance);
        else if (own is not null) optionsBuilder.UseNpgsql(own).AddInterceptors(WrittenTables.Instance);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (transaction is not null) await transaction.DisposeAsync();
        if (own is not null) await own.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public override void Dispose()
    {
        base.Dispose();
        transaction?.Dispose();
        own?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void OnModelCreating(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(MogranDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        foreach (var entity in MappedTypes())
            conventions.Properties(typeof(Id<>).MakeGenericType(entity))
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(entity));

        conventions.Properties<Multilingual>().HaveConversion<MultilingualConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        conventions.Properties<decimal>().HaveConversion<ExactDecimalConverter>();
        conventions.Properties<List<string>>().HaveConversion<WordsConverter, ListComparer<string>>();
        conventions.Properties<List<int>>().HaveConversion<ListConverter<int>, ListComparer<int>>();
        conventions.Properties<List<Guid>>().HaveConversion<ListConverter<Guid>, ListComparer<Guid>>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    static IEnumerable<Type> MappedTypes() =>
        from type in typeof(MogranDb).Assembly.GetTypes()
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
        select contract.GetGenericArguments()[0];
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, DbConnection? own = null) : MogranDb(options, own);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, DbConnection? own = null) : MogranDb(options, own);
