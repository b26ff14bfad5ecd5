namespace Mogran.Reports;

/// <summary>A printed report as a run of blocks: what the web page on its own and the Word file have in common.</summary>
abstract record Block;

/// <param name="Level">1 to 3.</param>
/// <param name="Anchor">Name to link to; unique in the document.</param>
sealed record Heading(int Level, string Text, string Anchor) : Block;

enum LineKind { Plain, Quiet, Bullet, Status }

/// <param name="Pieces">Words and the figures among them.</param>
sealed record Line(IReadOnlyList<Printed.Piece> Pieces, LineKind Kind = LineKind.Plain) : Block
{
    public Line(string words, LineKind kind = LineKind.Plain) : this([new Printed.Piece(words, null)], kind) { }
}

/// <param name="Anchors">A name to link to for each row, where rows are linked to.</param>
sealed record Grid(
    string Caption, IReadOnlyList<(string Title, bool Numeric)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Anchors = null) : Block;
