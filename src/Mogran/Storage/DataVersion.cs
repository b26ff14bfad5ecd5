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
        public Task<long> VersionAsync(params IReadOnlyList<string> slices) =>
            db.NumberAsync($"SELECT SUM(\"Number\") FROM \"DataVersions\" WHERE \"Slice\" IN ({Sql.Names(0, slices.Count)})", slices);

        internal async Task RaiseVersionsAsync()
        {
            foreach (var slice in db.WrittenSlices)
                await db.ExecuteAsync(null,
                    """INSERT INTO "DataVersions" ("Slice", "Number") VALUES (@p0, 1) ON CONFLICT ("Slice") DO UPDATE SET "Number" = "DataVersions"."Number" + 1""", slice);
            db.WrittenSlices.Clear();
        }
    }
}
