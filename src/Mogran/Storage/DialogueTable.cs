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
            ?? throw new InvalidOperationException("No profile is loaded in this data folder.");
    }
}
