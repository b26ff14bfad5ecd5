using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mogran.Storage;

namespace Mogran.Plan;

// Parts are kept by activity and then by id: they are read and taken away with their activity, so one index does both.

sealed class ActivityIdentifierTable : IEntityTypeConfiguration<ActivityIdentifier>
{
    public void Configure(EntityTypeBuilder<ActivityIdentifier> table)
    {
        table.ToTable("ActivityIdentifiers").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        // Only former identifiers are looked for.
        table.HasIndex(part => part.Reference).HasFilter($"\"Type\" = '{ActivityIdentifier.Former}'");
    }
}

sealed class ActivityOrganisationTable : IEntityTypeConfiguration<ActivityOrganisation>
{
    public void Configure(EntityTypeBuilder<ActivityOrganisation> table)
    {
        table.ToTable("ActivityOrganisations").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.HasIndex(part => new { part.PartnerCode, part.ActivityId });
    }
}

sealed class ActivityPlaceTable : IEntityTypeConfiguration<ActivityPlace>
{
    public void Configure(EntityTypeBuilder<ActivityPlace> table)
    {
        table.ToTable("ActivityPlaces").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.HasIndex(part => new { part.CountryCode, part.ActivityId });
    }
}

sealed class ActivityLocationTable : IEntityTypeConfiguration<ActivityLocation>
{
    public void Configure(EntityTypeBuilder<ActivityLocation> table)
    {
        table.ToTable("ActivityLocations").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.Property(part => part.Codes).HasRows(LocationCodeRow.Form);
    }
}

sealed class ActivitySectorTable : IEntityTypeConfiguration<ActivitySector>
{
    public void Configure(EntityTypeBuilder<ActivitySector> table)
    {
        table.ToTable("ActivitySectors").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
    }
}

sealed class ActivityMoneyTable : IEntityTypeConfiguration<ActivityMoney>
{
    public void Configure(EntityTypeBuilder<ActivityMoney> table)
    {
        table.ToTable("ActivityMoney").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.Property(part => part.Codes).HasRows(ActivityCodeRow.Form);
        table.Property(part => part.Splits).HasRows(MoneySplitRow.Form);
    }
}

sealed class ActivityFigureTable : IEntityTypeConfiguration<ActivityFigure>
{
    public void Configure(EntityTypeBuilder<ActivityFigure> table)
    {
        table.ToTable("ActivityFigures").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.Ignore(part => part.Comment);
        table.Property(part => part.References).HasRows(IndicatorReferenceRow.Form);
        table.Property(part => part.Comments).HasRows(FigureCommentRow.Form);
        table.Property(part => part.Dimensions).HasRows(DimensionRow.Form);
    }
}

sealed class ActivityDocumentTable : IEntityTypeConfiguration<ActivityDocument>
{
    public void Configure(EntityTypeBuilder<ActivityDocument> table)
    {
        table.ToTable("ActivityDocuments").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
    }
}

sealed class ActivityOtherTable : IEntityTypeConfiguration<ActivityOther>
{
    public void Configure(EntityTypeBuilder<ActivityOther> table)
    {
        table.ToTable("ActivityOthers").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
    }
}
