using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Meetings;

sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> table) => table.ToTable("Meetings").HasKey(meeting => meeting.Slug);
}
