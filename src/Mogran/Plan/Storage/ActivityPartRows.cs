using System.Globalization;
using Mogran.Storage;

namespace Mogran.Plan;

// How the small lists inside an activity and its parts are written, each record a row: see Storage/Rows.

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

static class RelatedActivityRow
{
    public static void Write(RowWriter row, RelatedActivity other) => row.Add(other.Identifier, other.Type);

    public static RelatedActivity Read(Row row) => new(row[0]!, row[1]!);
}

static class LocationCodeRow
{
    public static void Write(RowWriter row, LocationCode code) => row.Add(code.Code, code.Vocabulary, code.IsArea ? "1" : null, code.Level);

    public static LocationCode Read(Row row) => new(row[1], row[0]!, row[3], row[2] is not null);
}

static class MoneySplitRow
{
    public static void Write(RowWriter row, MoneySplit split) =>
        row.Add(split.Kind.ToString(), split.Code, split.Vocabulary, split.Percentage?.ToString(CultureInfo.InvariantCulture));

    public static MoneySplit Read(Row row) =>
        new(Enum.Parse<SplitKind>(row[0]!), row[2], row[1]!, row[3] is { } share ? decimal.Parse(share, CultureInfo.InvariantCulture) : null);
}

static class IndicatorReferenceRow
{
    public static void Write(RowWriter row, IndicatorReference reference) => row.Add(reference.Code, reference.Vocabulary, reference.Address);

    public static IndicatorReference Read(Row row) => new(row[1], row[0]!, row[2]);
}

static class FigureCommentRow
{
    public static void Write(RowWriter row, FigureComment comment) => row.Add(comment.Of.ToString(), comment.Text);

    public static FigureComment Read(Row row) => new(Enum.Parse<FigurePart>(row[0]!), row[1]!);
}

static class DimensionRow
{
    public static void Write(RowWriter row, Dimension dimension) => row.Add(dimension.Name, dimension.Value);

    public static Dimension Read(Row row) => new(row[0]!, row[1]!);
}
