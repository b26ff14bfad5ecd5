namespace Mogran.Texts;

/// <summary>Decides which numbers at the head of lines number paragraphs, and says where the sequence is broken.</summary>
sealed class NumberSequence(SourceText source)
{
    /// <summary>A larger jump is rather a number inside a sentence that happens to begin a line.</summary>
    const int LargestGap = 20;

    readonly bool bare = UsesBareNumbers(source.Lines);
    int last;

    /// <summary>The label of a line; a number without a point counts only in a text that numbers so, or as a footnote's marker.</summary>
    public Label Label(SourceLine line, Func<string, bool> isCalled)
    {
        if (line.FootnoteMarker is { } marker) return new(LabelKind.Footnote, marker, line.Content);
        var label = Texts.Label.Of(line.Content);
        if (label.Kind is not LabelKind.None || Texts.Label.BareNumber(line.Content) is not { } number) return label;
        if (bare && number.Number == last + 1) return number;
        return isCalled(number.Sign) ? number with { Kind = LabelKind.Footnote } : label;
    }

    public bool Accept(int number, SourceLine line, Part? current)
    {
        var free = line.AfterBreak || current is null or { IsOpen: false } or { IsHeading: true };
        if (number != last + 1 && (!free || number > last + LargestGap) && last > 0)
        {
            source.Findings.Unsure("NumberAsWords", line.Where, number, Findings.Quote(line.Content));
            return false;
        }

        Say(number, line.Where);
        last = number;
        return true;
    }

    void Say(int number, string where)
    {
        var code = (last, number) switch
        {
            (0, 1) => null,
            (0, _) => "NumberStart",
            _ when number == last + 1 => null,
            _ when number == last => "NumberTwice",
            (_, 1) => "NumberRestart",
            _ => number > last ? "NumberGap" : "NumberBack",
        };
        if (code is not null) source.Findings.Unsure(code, where, last, number);
    }

    static bool UsesBareNumbers(IReadOnlyList<SourceLine> lines)
    {
        var due = 1;
        foreach (var line in lines)
            if (Texts.Label.Of(line.Content).Kind is LabelKind.None && Texts.Label.BareNumber(line.Content)?.Number == due) due++;
        return due > 3;
    }
}
