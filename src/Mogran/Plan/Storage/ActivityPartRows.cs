using System.Globalization;
using Mogran.Storage;

namespace Mogran.Plan;

// How the small lists inside an activity and its parts are written, each record a row: see Storage/Rows.

static class ActivityCodeRow
{
    public static readonly RowForm<ActivityCode> Form = new(Write, Read);

    static void Write(RowWriter row, ActivityCode code) =>
        row.Add(code.Kind.ToString(), code.Code, code.Vocabulary, code.Significance, code.Name);

    static ActivityCode Read(Row row) => new(Enum.Parse<ActivityCodeKind>(row[0]!), row[2], row[1]!, row[3], row[4]);
}

static class ActivityTextRow
{
    public static readonly RowForm<ActivityText> Form = new(Write, Read);

    static void Write(RowWriter row, ActivityText text) => row.Add(text.Of, text.Text, text.Language, text.Beside);

    static ActivityText Read(Row row) => new(row[0]!, row[3], row[2], row[1]!);
}

static class RelatedActivityRow
{
    public static readonly RowForm<RelatedActivity> Form = new(Write, Read);

    static void Write(RowWriter row, RelatedActivity other) => row.Add(other.Identifier, other.Type);

    static RelatedActivity Read(Row row) => new(row[0]!, row[1]!);
}

static class LocationCodeRow
{
    public static readonly RowForm<LocationCode> Form = new(Write, Read);

    static void Write(RowWriter row, LocationCode code) => row.Add(code.Code, code.Vocabulary, code.IsArea ? "1" : null, code.Level);

    static LocationCode Read(Row row) => new(row[1], row[0]!, row[3], row[2] is not null);
}

static class MoneySplitRow
{
    public static readonly RowForm<MoneySplit> Form = new(Write, Read);

    static void Write(RowWriter row, MoneySplit split) =>
        row.Add(split.Kind.ToString(), split.Code, split.Vocabulary, split.Percentage?.ToString(CultureInfo.InvariantCulture));

    static MoneySplit Read(Row row) =>
        new(Enum.Parse<SplitKind>(row[0]!), row[2], row[1]!, row[3] is { } share ? decimal.Parse(share, CultureInfo.InvariantCulture) : null);
}

static class IndicatorReferenceRow
{
    public static readonly RowForm<IndicatorReference> Form = new(Write, Read);

    static void Write(RowWriter row, IndicatorReference reference) => row.Add(reference.Code, reference.Vocabulary, reference.Address);

    static IndicatorReference Read(Row row) => new(row[1], row[0]!, row[2]);
}

static class FigureCommentRow
{
    public static readonly RowForm<FigureComment> Form = new(Write, Read);

    static void Write(RowWriter row, FigureComment comment) => row.Add(comment.Of.ToString(), comment.Text);

    static FigureComment Read(Row row) => new(Enum.Parse<FigurePart>(row[0]!), row[1]!);
}

static class DimensionRow
{
    public static readonly RowForm<Dimension> Form = new(Write, Read);

    static void Write(RowWriter row, Dimension dimension) => row.Add(dimension.Name, dimension.Value);

    static Dimension Read(Row row) => new(row[0]!, row[1]!);
}
