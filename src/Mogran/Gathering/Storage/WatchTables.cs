using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Shared;

namespace Mogran.Gathering;

sealed class WatchTable : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> table)
    {
        table.ToTable("Watches").HasKey(watch => watch.Id);
        table.HasIndex(watch => watch.Address).IsUnique();
        table.Ignore(watch => watch.Failures);
        table.HasMany(watch => watch.Files).WithOne().HasForeignKey(file => file.WatchId);
        table.Property(watch => watch.Failure).HasConversion(
            problem => JsonSerializer.Serialize(problem, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Problem>(json, JsonSerializerOptions.Default)!);
    }
}

sealed class WatchedFileTable : IEntityTypeConfiguration<WatchedFile>
{
    public void Configure(EntityTypeBuilder<WatchedFile> table)
    {
        table.ToTable("WatchedFiles").HasKey(file => file.Id);
        table.HasIndex(file => new { file.WatchId, file.Name }).IsUnique();
        table.Property(file => file.Failure).HasConversion(
            problem => JsonSerializer.Serialize(problem, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Problem>(json, JsonSerializerOptions.Default)!);
        table.Property(file => file.Waiting).HasConversion(
            waiting => JsonSerializer.Serialize(waiting, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<WaitingImport>(json, JsonSerializerOptions.Default)!);
    }
}
