using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Plan;

sealed class ActionPlanTable : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> table) => table.ToTable("ActionPlans").HasKey(plan => plan.Code);
}

sealed class DomainTable : IEntityTypeConfiguration<Domain>
{
    public void Configure(EntityTypeBuilder<Domain> table)
    {
        table.ToTable("Domains").HasKey(domain => domain.Number);
        table.Property(domain => domain.Number).ValueGeneratedNever();
    }
}

sealed class CommitmentTable : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> table)
    {
        table.ToTable("Commitments").HasKey(commitment => commitment.Code);
        table.HasIndex(commitment => commitment.TextSlug);
    }
}

sealed class ObjectiveTable : IEntityTypeConfiguration<Objective>
{
    public void Configure(EntityTypeBuilder<Objective> table)
    {
        table.ToTable("Objectives").HasKey(objective => objective.Code);
        table.HasOne<Domain>().WithMany().HasForeignKey(objective => objective.DomainNumber);
    }
}

sealed class PlanActionTable : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> table)
    {
        table.ToTable("Actions").HasKey(action => action.Code);
        table.HasOne<Objective>().WithMany().HasForeignKey(action => action.ObjectiveCode);
        table.HasMany(action => action.Commitments).WithOne().HasForeignKey(served => served.ActionCode);
        table.Navigation(action => action.Commitments).AutoInclude();
        table.Property(action => action.Terms).HasConversion(
            terms => JsonSerializer.Serialize(terms, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json, JsonSerializerOptions.Default)!,
            ValueComparer.CreateDefault<Dictionary<string, List<string>>>(favorStructuralComparisons: false));
    }
}

sealed class ActionCommitmentTable : IEntityTypeConfiguration<ActionCommitment>
{
    public void Configure(EntityTypeBuilder<ActionCommitment> table)
    {
        table.ToTable("ActionCommitments").HasKey(served => new { served.ActionCode, served.CommitmentCode });
        table.HasOne<Commitment>().WithMany().HasForeignKey(served => served.CommitmentCode);
    }
}

sealed class IndicatorTable : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> table)
    {
        table.ToTable("Indicators").HasKey(indicator => indicator.Code);
        table.HasOne<PlanAction>().WithMany().HasForeignKey(indicator => indicator.ActionCode);
    }
}
