using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Library;

namespace Mogran.Plan;

sealed class ActivityTable : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> table)
    {
        table.ToTable("Activities").HasKey(activity => activity.Id);
        table.HasIndex(activity => activity.Key).IsUnique();
        table.HasIndex(activity => activity.Identifier);
        table.HasIndex(activity => activity.PartnerCode);
        table.HasIndex(activity => activity.ParentIdentifier);
        table.ComplexProperty(activity => activity.Origin);
        table.Property(activity => activity.Elsewhere).HasConversion(
            origins => JsonSerializer.Serialize(origins, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, Origin>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<Dictionary<string, Origin>>(favorStructuralComparisons: false));
        table.HasMany(activity => activity.Organisations).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Places).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Sectors).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Money).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Figures).WithOne().HasForeignKey(part => part.ActivityId);
    }
}

sealed class ActivityOrganisationTable : IEntityTypeConfiguration<ActivityOrganisation>
{
    public void Configure(EntityTypeBuilder<ActivityOrganisation> table)
    {
        table.ToTable("ActivityOrganisations").HasKey(part => part.Id);
        table.ComplexProperty(part => part.Origin);
        table.HasIndex(part => part.PartnerCode);
    }
}

sealed class ActivityPlaceTable : IEntityTypeConfiguration<ActivityPlace>
{
    public void Configure(EntityTypeBuilder<ActivityPlace> table)
    {
        table.ToTable("ActivityPlaces").HasKey(part => part.Id);
        table.ComplexProperty(part => part.Origin);
        table.HasIndex(part => part.CountryCode);
    }
}

sealed class ActivitySectorTable : IEntityTypeConfiguration<ActivitySector>
{
    public void Configure(EntityTypeBuilder<ActivitySector> table)
    {
        table.ToTable("ActivitySectors").HasKey(part => part.Id);
        table.ComplexProperty(part => part.Origin);
    }
}

sealed class ActivityMoneyTable : IEntityTypeConfiguration<ActivityMoney>
{
    public void Configure(EntityTypeBuilder<ActivityMoney> table)
    {
        table.ToTable("ActivityMoney").HasKey(part => part.Id);
        table.ComplexProperty(part => part.Origin);
    }
}

sealed class ActivityFigureTable : IEntityTypeConfiguration<ActivityFigure>
{
    public void Configure(EntityTypeBuilder<ActivityFigure> table)
    {
        table.ToTable("ActivityFigures").HasKey(part => part.Id);
        table.ComplexProperty(part => part.Origin);
    }
}

sealed class ActivityActionTable : IEntityTypeConfiguration<ActivityAction>
{
    public void Configure(EntityTypeBuilder<ActivityAction> table)
    {
        table.ToTable("ActivityActions").HasKey(link => link.Id);
        table.HasOne<Activity>().WithMany().HasForeignKey(link => link.ActivityId);
        table.HasOne<PlanAction>().WithMany().HasForeignKey(link => link.ActionCode);
        table.HasIndex(link => new { link.ActivityId, link.ActionCode }).IsUnique();
    }
}
