using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Gathering;

sealed class MatchingRuleTable : IEntityTypeConfiguration<MatchingRule>
{
    public void Configure(EntityTypeBuilder<MatchingRule> table) => table.ToTable("MatchingRules").HasKey(rule => rule.Code);
}
