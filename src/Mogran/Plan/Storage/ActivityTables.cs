using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Library;
using Mogran.Storage;

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
            origins => JsonSerializer.Serialize(origins, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<Dictionary<string, Origin>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<Dictionary<string, Origin>>(favorStructuralComparisons: false));
        table.Property(activity => activity.Texts).HasRows(ActivityTextRow.Form);
        table.Property(activity => activity.Related).HasRows(RelatedActivityRow.Form);
        table.Property(activity => activity.Codes).HasRows(ActivityCodeRow.Form);
        table.HasMany(activity => activity.Identifiers).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Locations).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Documents).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Others).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Organisations).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Places).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Sectors).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Money).WithOne().HasForeignKey(part => part.ActivityId);
        table.HasMany(activity => activity.Figures).WithOne().HasForeignKey(part => part.ActivityId);
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
