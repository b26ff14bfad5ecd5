using System.Globalization;
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
        table.Property(part => part.Codes).HasRows(
            (row, code) => row.Add(code.Code, code.Vocabulary, code.IsArea ? "1" : null, code.Level),
            row => new(row[1], row[0]!, row[3], row[2] is not null));
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
        table.Property(part => part.Codes).HasRows(ActivityCodeRow.Write, ActivityCodeRow.Read);
        table.Property(part => part.Splits).HasRows(
            (row, split) => row.Add(split.Kind.ToString(), split.Code, split.Vocabulary, split.Percentage?.ToString(CultureInfo.InvariantCulture)),
            row => new(Enum.Parse<SplitKind>(row[0]!), row[2], row[1]!, row[3] is { } share ? decimal.Parse(share, CultureInfo.InvariantCulture) : null));
    }
}

sealed class ActivityFigureTable : IEntityTypeConfiguration<ActivityFigure>
{
    public void Configure(EntityTypeBuilder<ActivityFigure> table)
    {
        table.ToTable("ActivityFigures").HasKey(part => new { part.ActivityId, part.Id });
        table.ComplexProperty(part => part.Origin);
        table.Ignore(part => part.Comment);
        table.Property(part => part.References).HasRows(
            (row, reference) => row.Add(reference.Code, reference.Vocabulary, reference.Address), row => new(row[1], row[0]!, row[2]));
        table.Property(part => part.Comments).HasRows(
            (row, comment) => row.Add(comment.Of.ToString(), comment.Text), row => new(Enum.Parse<FigurePart>(row[0]!), row[1]!));
        table.Property(part => part.Dimensions).HasRows(
            (row, dimension) => row.Add(dimension.Name, dimension.Value), row => new(row[0]!, row[1]!));
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

static class ActivityCodeRow
{
    public static void Write(RowWriter row, ActivityCode code) =>
        row.Add(code.Kind.ToString(), code.Code, code.Vocabulary, code.Significance, code.Name);

    public static ActivityCode Read(Row row) => new(Enum.Parse<ActivityCodeKind>(row[0]!), row[2], row[1]!, row[3], row[4]);
}

static class ActivityTextRow
{
    public static void Write(RowWriter row, ActivityText text) => row.Add(text.Of, text.Text, text.Language, text.Beside);

    public static ActivityText Read(Row row) => new(row[0]!, row[3], row[2], row[1]!);
}
