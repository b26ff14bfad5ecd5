using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Storage;

/// <summary>
/// How often the tables of a slice were written to: raised by the write itself, in its transaction, so that every node
/// can tell whether what it remembers is still so.
/// </summary>
/// <param name="Slice">Folder of the slice, e.g. "Plan".</param>
public sealed record DataVersion(string Slice, long Number);

sealed class DataVersionTable : IEntityTypeConfiguration<DataVersion>
{
    public void Configure(EntityTypeBuilder<DataVersion> table)
    {
        table.ToTable("DataVersions").HasKey(version => version.Slice);
        table.Property(version => version.Number).ValueGeneratedNever();
    }
}

public static class DataVersions
{
    extension(MogranDb db)
    {
        /// <summary>Grows with every write to a table of one of the slices.</summary>
        public async Task<long> VersionAsync(params IReadOnlyCollection<string> slices) =>
            await db.Set<DataVersion>().Where(version => slices.Contains(version.Slice)).SumAsync(version => version.Number);

        internal async Task RaiseVersionsAsync(CancellationToken cancellation)
        {
            foreach (var slice in db.WrittenSlices)
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "DataVersions" ("Slice", "Number") VALUES ({slice}, 1) ON CONFLICT ("Slice") DO UPDATE SET "Number" = "DataVersions"."Number" + 1""",
                    cancellation);
            db.WrittenSlices.Clear();
        }
    }
}
