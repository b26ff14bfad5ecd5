namespace Mogran.Texts;

/// <summary>Tells preamble, operative paragraphs, focus lines, formulas and closing words apart.</summary>
sealed class KindReading(IReadOnlyList<Part> parts, Findings findings)
{
    const int LongestFormula = 200;

    /// <summary>Paragraphs behind the last number or list item that may be closing words.</summary>
    const int LongestClosing = 3;

    readonly bool numbered = parts.Count(part => part.Number is not null) >= 3;

    public void Assign()
    {
        var formula = Adoption();
        var turn = formula >= 0 ? formula : numbered ? OperativeFrom() : parts.Count;
        for (var at = 0; at < parts.Count; at++) parts[at].Kind = KindOf(at, turn, formula);
        if (formula < 0 && turn < parts.Count && turn > 0) findings.Unsure("KindGuessed", parts[turn].Where, parts[turn].Number ?? "");
        SayUnnumbered();
    }

    ParagraphKind KindOf(int at, int turn, int formula)
    {
        var part = parts[at];
        if (IsFormula(at)) return ParagraphKind.Formula;
        if (part.IsItem) return ParagraphKind.Focus;
        if (part.Number is null && IsClosing(at)) return ParagraphKind.Closing;
        if (at >= turn) return ParagraphKind.Operative;
        return formula < 0 && part.Number is null && !numbered && Openings.IsOperative(part.Content)
            ? ParagraphKind.Operative
            : ParagraphKind.Preamble;
    }

    // The known words first; failing them, the first short line between paragraphs that ends in a colon.
    int Adoption()
    {
        for (var at = 0; at < parts.Count; at++) if (parts[at].IsFormula) return at;
        if (!numbered) return -1;
        for (var at = 1; at < parts.Count - 1; at++)
            if (parts[at - 1].Number is not null && parts[at + 1].Number is not null && IsFormula(at) && parts[at].EndsWithColon) return at;
        return -1;
    }

    bool IsFormula(int at)
    {
        var part = parts[at];
        if (part.IsFormula || part.IsHeading) return true;
        if (part.Number is not null || part.IsItem) return false;
        if (part.EndsWithColon && part.Length <= LongestFormula) return true;
        return part.IsShort && part.IsOpen && at + 1 < parts.Count;
    }

    bool IsClosing(int at) => at > 0 && parts.Count - at <= LongestClosing
        && parts.Skip(at).All(part => part is { Number: null, IsItem: false })
        && (numbered || parts.Take(at).Any(part => part.IsItem));

    int OperativeFrom()
    {
        var firstNumber = parts.ToList().FindIndex(part => part.Number is not null);
        var unnumberedPreamble = parts.Take(firstNumber).Any(part => part is { IsShort: false, IsItem: false });
        if (unnumberedPreamble) return firstNumber;
        var opening = parts.ToList().FindIndex(part => part.Number is not null && Openings.IsOperative(part.Content));
        return opening < 0 ? firstNumber : opening;
    }

    void SayUnnumbered()
    {
        var items = parts.Where(part => part.IsItem).ToList();
        if (items.Count > 0) findings.Unsure("ItemsWithoutNumber", items[0].Where, items.Count);
        if (!numbered && parts.Count > 0) findings.Note("NoNumbers", null);
        if (!numbered) return;
        foreach (var part in parts.Where(part => part is { Number: null, IsItem: false, Kind: ParagraphKind.Preamble or ParagraphKind.Operative or ParagraphKind.Closing }))
            findings.Unsure("NoNumber", part.Where, Findings.Quote(part.Content));
        foreach (var part in parts.Where(part => part is { IsFormula: false, EndsWithColon: false, Kind: ParagraphKind.Formula }))
            findings.Unsure("Heading", part.Where, Findings.Quote(part.Content));
    }
}
