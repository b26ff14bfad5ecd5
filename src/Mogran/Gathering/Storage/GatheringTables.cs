using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Shared;

namespace Mogran.Gathering;

sealed class ImportTable : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> table)
    {
        table.ToTable("Imports").HasKey(import => import.Id);
        table.HasIndex(import => import.At);
        table.HasIndex(import => import.Number).IsUnique();
        table.HasIndex(import => new { import.SourceId, import.Number });
        table.Property(import => import.Problems).HasConversion(
            problems => JsonSerializer.Serialize(problems, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Problem>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<List<Problem>>(favorStructuralComparisons: false));
        table.Property(import => import.FoundCounts).HasConversion(
            counts => JsonSerializer.Serialize(counts, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, int>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<Dictionary<string, int>>(favorStructuralComparisons: false));
    }
}

sealed class GatheredRecordTable : IEntityTypeConfiguration<GatheredRecord>
{
    public void Configure(EntityTypeBuilder<GatheredRecord> table)
    {
        table.ToTable("GatheredRecords").HasKey(record => record.Id);
        table.HasIndex(record => new { record.SourceId, record.Key }).IsUnique();
        table.HasIndex(record => record.ActivityId);
    }
}

sealed class ImportChangeTable : IEntityTypeConfiguration<ImportChange>
{
    public void Configure(EntityTypeBuilder<ImportChange> table)
    {
        table.ToTable("ImportChanges").HasKey(change => change.Id);
        table.HasIndex(change => new { change.ImportId, change.Number }).IsUnique();
    }
}

sealed class ImportDiffTable : IEntityTypeConfiguration<ImportDiff>
{
    public void Configure(EntityTypeBuilder<ImportDiff> table) => table.ToTable("ImportDiffs").HasKey(diff => diff.ImportId);
}

sealed class KeptVerdictTable : IEntityTypeConfiguration<KeptVerdict>
{
    public void Configure(EntityTypeBuilder<KeptVerdict> table)
    {
        table.ToTable("KeptVerdicts").HasKey(verdict => verdict.Id);
        table.HasIndex(verdict => new { verdict.ActivityKey, verdict.ActionCode }).IsUnique();
    }
}

sealed class ColumnMappingTable : IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ColumnMapping> table)
    {
        table.ToTable("ColumnMappings").HasKey(mapping => mapping.HeaderHash);
        table.Property(mapping => mapping.Columns).HasConversion(
            columns => JsonSerializer.Serialize(columns, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<Dictionary<string, string>>(favorStructuralComparisons: false));
    }
}

sealed class SuggestionTable : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> table)
    {
        table.ToTable("Suggestions").HasKey(suggestion => suggestion.Id);
        table.HasOne<Plan.Activity>().WithMany().HasForeignKey(suggestion => suggestion.ActivityId);
        table.HasIndex(suggestion => new { suggestion.ActivityId, suggestion.ActionCode }).IsUnique();
        table.HasIndex(suggestion => new { suggestion.Verdict, suggestion.SkippedAt, suggestion.Confidence });
    }
}
