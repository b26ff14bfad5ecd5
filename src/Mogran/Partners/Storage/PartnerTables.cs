using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Partners;

sealed class PartnerTable : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> table)
    {
        table.ToTable("Partners").HasKey(partner => partner.Code);
        table.HasMany(partner => partner.Names).WithOne().HasForeignKey(name => name.PartnerCode);
        table.Navigation(partner => partner.Names).AutoInclude();
    }
}

sealed class PartnerNameTable : IEntityTypeConfiguration<PartnerName>
{
    public void Configure(EntityTypeBuilder<PartnerName> table) => table.ToTable("PartnerNames").HasKey(name => name.Id);
}

sealed class BodyTable : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> table) => table.ToTable("Bodies").HasKey(body => body.Code);
}

sealed class SeatTable : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> table)
    {
        table.ToTable("Seats").HasKey(seat => seat.Id);
        table.HasOne<Body>().WithMany().HasForeignKey(seat => seat.BodyCode);
        table.HasOne<Partner>().WithMany().HasForeignKey(seat => seat.PartnerCode);
    }
}

sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> table)
    {
        table.ToTable("Posts").HasKey(post => post.Id);
        table.HasOne<Partner>().WithMany().HasForeignKey(post => post.PartnerCode);
    }
}

sealed class HoldingTable : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> table)
    {
        table.ToTable("Holdings").HasKey(holding => holding.Id);
        table.HasOne<Post>().WithMany().HasForeignKey(holding => holding.PostId);
        table.HasIndex(holding => holding.AccountId);
    }
}
