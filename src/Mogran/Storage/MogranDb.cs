using Microsoft.EntityFrameworkCore;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>The database of one dialogue. It names no slice: each slice maps its own tables in its Storage folder.</summary>
public abstract class MogranDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Slices that were written to since the last commit.</summary>
    internal HashSet<string> WrittenSlices { get; } = [];

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
        conventions.Properties<List<string>>().HaveConversion<ListConverter<string>, ListComparer<string>>();
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

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : MogranDb(options);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : MogranDb(options);
