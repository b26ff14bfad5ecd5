using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Shared;

namespace Mogran.Storage;

sealed class DialogueTable : IEntityTypeConfiguration<Dialogue>
{
    public void Configure(EntityTypeBuilder<Dialogue> table)
    {
        table.ToTable("Dialogue").HasKey(dialogue => dialogue.Code);
        table.Ignore(dialogue => dialogue.TimeZone);
    }
}

public static class DialogueRow
{
    extension(MogranDb db)
    {
        /// <summary>The one dialogue of this installation.</summary>
        /// <exception cref="InvalidOperationException">No profile was loaded.</exception>
        public async Task<Dialogue> DialogueAsync() =>
            await db.Set<Dialogue>().AsNoTracking().SingleOrDefaultAsync()
            ?? throw NotLoaded();

        /// <summary>Whether a profile was loaded.</summary>
        public async Task<bool> HasDialogueAsync() => await db.NumberAsync("SELECT COUNT(*) FROM \"Dialogue\"") > 0;

        /// <summary>Its code.</summary>
        /// <exception cref="InvalidOperationException">No profile was loaded.</exception>
        public async Task<string> DialogueCodeAsync() =>
            await db.ReadAsync("SELECT \"Code\" FROM \"Dialogue\"", row => row.Text(0)) is [var code] ? code : throw NotLoaded();
    }

    static InvalidOperationException NotLoaded() => new("No profile is loaded in this data folder.");
}
