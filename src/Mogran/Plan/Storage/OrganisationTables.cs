using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Storage;

namespace Mogran.Plan;

sealed class PublishedOrganisationTable : IEntityTypeConfiguration<PublishedOrganisation>
{
    public void Configure(EntityTypeBuilder<PublishedOrganisation> table)
    {
        table.ToTable("PublishedOrganisations").HasKey(organisation => organisation.Id);
        table.ComplexProperty(organisation => organisation.Origin);
        table.HasIndex(organisation => organisation.Identifier);
        table.HasIndex(organisation => organisation.PartnerCode);
        table.Property(organisation => organisation.Documents).HasRows(new(
            (row, document) => row.Add(document.Url, document.Format, document.Title, document.Categories, document.Countries),
            row => new(row[0]!, row[1], row[2], row[3], row[4])));
        table.Property(organisation => organisation.Texts).HasRows(ActivityTextRow.Form);
        table.Property(organisation => organisation.Others).HasRows(new((row, other) => row.Add(other.Name, other.Xml), row => new(row[0]!, row[1]!)));
        table.HasMany(organisation => organisation.Budgets).WithOne().HasForeignKey(budget => budget.OrganisationId);
    }
}

sealed class OrganisationBudgetTable : IEntityTypeConfiguration<OrganisationBudget>
{
    public void Configure(EntityTypeBuilder<OrganisationBudget> table)
    {
        table.ToTable("OrganisationBudgets").HasKey(budget => new { budget.OrganisationId, budget.Id });
        table.ComplexProperty(budget => budget.Origin);
        table.Property(budget => budget.Lines).HasRows(new(
            (row, line) => row.Add(line.Reference, line.Text, line.Amount?.ToString(CultureInfo.InvariantCulture), line.Currency),
            row => new(row[0], row[1], row[2] is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null, row[3])));
    }
}
