using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Plan;

sealed class RateTable : IEntityTypeConfiguration<Rate>
{
    public void Configure(EntityTypeBuilder<Rate> table)
    {
        table.ToTable("Rates").HasKey(rate => rate.Id);
        table.HasIndex(rate => new { rate.Base, rate.Currency, rate.From, rate.To }).IsUnique();
        table.ComplexProperty(rate => rate.Origin);
        // A rate has more digits than an amount of money: kept as its exact decimal text.
        table.Property(rate => rate.Units).HasConversion(
            units => units.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture));
    }
}
