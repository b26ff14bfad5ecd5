using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>The values of the small records that an activity and its parts list, in the order in which they are declared. Named one by one: a program of machine code cannot look for them.</summary>
static class ListedValues
{
    /// <exception cref="NotSupportedException">Of a record that is not listed here; a test fails before.</exception>
    public static object?[] Of(object record) => record switch
    {
        ActivityCode code => [code.Kind, code.Vocabulary, code.Code, code.Significance, code.Name, code.IsNotTargeted],
        ActivityText text => [text.Of, text.Beside, text.Language, text.Text],
        RelatedActivity other => [other.Identifier, other.Type],
        LocationCode code => [code.Vocabulary, code.Code, code.Level, code.IsArea],
        MoneySplit split => [split.Kind, split.Vocabulary, split.Code, split.Percentage],
        IndicatorReference reference => [reference.Vocabulary, reference.Code, reference.Address],
        FigureComment comment => [comment.Of, comment.Text],
        Dimension dimension => [dimension.Name, dimension.Value],
        _ => throw new NotSupportedException($"Of {record.GetType().Name} it is not said what is shown."),
    };
}
