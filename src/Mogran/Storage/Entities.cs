using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>Entity Framework on a connection. It names no slice: each slice maps its own tables in its Storage folder.</summary>
sealed class Entities(MogranDb db) : DbContext
{
    /// <summary>Whose connection it uses.</summary>
    public MogranDb Db => db;

    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        options.AddInterceptors(WrittenTables.Instance);
        if (db.Connection is SqliteConnection sqlite) options.UseSqlite(sqlite).AddInterceptors(SqliteSettings.Instance);
        else options.UseNpgsql(db.Connection);
    }

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(Entities).Assembly);

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
        from type in typeof(Entities).Assembly.GetTypes()
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
        select contract.GetGenericArguments()[0];
}
