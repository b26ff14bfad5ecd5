namespace Mogran.Texts;

/// <summary>Puts the lines of a file together again into numbered paragraphs, items, headings and footnotes.</summary>
sealed class ParagraphReading(SourceText source)
{
    readonly List<Part> parts = [];
    readonly FootnoteReading footnotes = new(source.Findings);
    readonly NumberSequence numbers = new(source);
    readonly RepeatedLines repeated = new(source.Lines);
    readonly bool wrapped = IsHardWrapped(source.Lines);
    Findings Findings => source.Findings;

    /// <summary>Something that is no paragraph stood since the last words: a footnote, a page number.</summary>
    bool interrupted;

    Part? Current => parts is [.., var last] ? last : null;

    public static (IReadOnlyList<Part> Parts, IReadOnlyList<BoundFootnote> Footnotes) Read(SourceText source)
    {
        var reading = new ParagraphReading(source);
        foreach (var line in source.Lines) reading.Take(line);
        return (reading.parts, reading.footnotes.Bound(reading.parts));
    }

    void Take(SourceLine line)
    {
        if (repeated.Again(line)) { Aside("RunningLine", line); return; }

        var label = numbers.Label(line, footnotes.IsCalled);
        switch (label.Kind)
        {
            case LabelKind.Ornament: Aside("Ornament", line); break;
            case LabelKind.PageNumber: Aside("PageNumber", line); break;
            case LabelKind.Footnote when footnotes.Take(line, label, parts.Count - 1): interrupted = true; break;
            case LabelKind.Number when numbers.Accept(label.Number, line, Current): Start(new(line.Where) { Number = label.Sign }, label.Rest); break;
            case LabelKind.SubItem when Current is { Number: not null }: AddToList(line); break;
            case LabelKind.Bullet when Current is { Number: not null, EndsWithColon: true } or { Number: not null, IsOpen: true }: AddToList(line); break;
            case LabelKind.Bullet or LabelKind.Footnote when label.Sign is "*" || label.Kind is LabelKind.Bullet: Start(new(line.Where) { IsItem = true }, label.Rest); break;
            default: TakePlain(line); break;
        }
    }

    void TakePlain(SourceLine line)
    {
        if (footnotes.Continue(line, Current)) return;
        if (line.IsHeading || Formulas.IsKnown(line.Content))
            Start(new(line.Where) { IsHeading = line.IsHeading, IsFormula = Formulas.IsKnown(line.Content) }, line.Content);
        else if (Current is { } current && Continues(current, line))
        {
            if (line.AfterBreak || interrupted) SayJoined(current, line);
            current.Add(line.Content);
            Noted(line.Content);
        }
        else Start(new(line.Where), line.Content);
    }

    void SayJoined(Part current, SourceLine line)
    {
        if (current.Number is { } number) Findings.Unsure("Joined", line.Where, number, Findings.Quote(line.Content));
        else Findings.Unsure("JoinedUnnumbered", line.Where, Findings.Quote(line.Content));
    }

    bool Continues(Part current, SourceLine line)
    {
        if (current.IsHeading || current.IsFormula) return false;
        var direct = !line.AfterBreak && !interrupted;
        var small = char.IsLower(line.Content[0]);
        if (parts.Count == 1 && current is { Number: null, IsItem: false, IsShort: true })
            return direct && current.IsOpen && line.Content.Length <= 120 && (small || wrapped);
        if (direct && wrapped) return true;
        if (!current.IsOpen) return false;
        // A letter without case (Arabic) may begin a sentence or go on with one; a long open paragraph decides.
        var caseless = char.IsLetter(line.Content[0]) && !char.IsUpper(line.Content[0]) && !small;
        var runningOn = current is { IsItem: false, IsShort: false } && line.Content.Length > 40;
        return small || direct || (caseless && !current.IsShort) || (runningOn && current.Number is not null);
    }

    void Start(Part part, string content)
    {
        if (parts.Count == Limits.Paragraphs) throw Findings.Refused("TooManyParagraphs", part.Where, Limits.Paragraphs);
        part.Add(content);
        parts.Add(part);
        footnotes.Close();
        Noted(content);
    }

    void AddToList(SourceLine line)
    {
        Current!.AddLine(line.Content);
        footnotes.Close();
        Noted(line.Content);
    }

    void Noted(string content)
    {
        footnotes.NoteCalls(content, parts.Count - 1);
        interrupted = false;
    }

    void Aside(string code, SourceLine line)
    {
        Findings.Note(code, line.Where, line.Content);
        interrupted = true;
    }

    // Lines broken by hand lie close to one width; one paragraph a line varies widely.
    static bool IsHardWrapped(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count < 8) return false;
        var lengths = lines.Select(line => line.Content.Length).Order().ToList();
        return lengths[^1] <= 140 && lengths[lengths.Count / 2] >= 45;
    }
}
