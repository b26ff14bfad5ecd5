using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Turns the rows of one sheet into records. One object serves one sheet, from its first row to its last.</summary>
sealed class SheetRecords(SheetView view, Id<Source> source, Func<string, string?> countryOf, Findings findings)
{
    const int LongestIdentifier = 300;

    readonly Columns columns = view.Columns;
    readonly SheetCells cells = new(view, findings);
    readonly Seen seen = new(findings);
    readonly Dictionary<string, SheetLine> held = [];

    /// <summary>Amounts read so far that have none.</summary>
    public int WithoutCurrency { get; private set; }

    /// <returns>Null: the row was refused, and the findings say why.</returns>
    /// <param name="isHeld">The row was taken, and is part of a record that comes when all are read.</param>
    public ReadActivity? Read(SheetRow row, out bool isHeld)
    {
        isHeld = false;
        if (row.Cells.Count > view.Header.Names.Count && row.Cells.Skip(view.Header.Names.Count).Any(cell => cell.Length > 0))
            return Refuse("RowTooWide", row.Locator, view.Header.Names.Count.ToString(CultureInfo.InvariantCulture));
        if (cells.Text(row, "identifier") is not { } identifier)
            return Refuse("NoIdentifier", row.Cell(columns["identifier"]));
        if (identifier.Length > LongestIdentifier) return Refuse("IdentifierTooLong", row.Cell(columns["identifier"]), identifier);

        var line = new SheetLine(cells, row, new(source, findings) { Identifier = identifier }, countryOf, columns.Currency);
        if (columns.Kind is { IsTogether: true, Read: { } add }) isHeld = Hold(line, add);
        return isHeld || columns.Kind.IsTogether ? null : columns.Kind.Read is { } read ? Part(line, read) : Whole(line);
    }

    /// <summary>One row by itself, as it would be read, for a person to look at.</summary>
    public ReadActivity? ReadAlone(SheetRow row)
    {
        held.Clear();
        var read = Read(row, out var isHeld);
        return isHeld ? Held().Single() : read;
    }

    /// <summary>Records of which the rows were held, each activity's once.</summary>
    public IEnumerable<ReadActivity> Held()
    {
        foreach (var line in held.Values)
        {
            var activity = ToActivity(line);
            yield return new(activity, activity.Identifier, ContentHash.Of(activity), line.Row.Locator, IsPart: false) { OnlyFills = true };
        }
    }

    bool Hold(SheetLine line, Func<SheetLine, string?> add)
    {
        var identifier = line.Draft.Identifier!;
        var first = held.GetValueOrDefault(identifier);
        if (add(first is null ? line : line with { Draft = first.Draft }) is null) return false;
        held[identifier] = first ?? line;
        return true;
    }

    ReadActivity? Whole(SheetLine line)
    {
        var (identifier, row) = (line.Draft.Identifier!, line.Row);
        if (seen.Before(identifier, row.Number) is { } first)
            return Refuse("RepeatedIdentifier", row.Cell(columns["identifier"]), identifier, first.ToString(CultureInfo.InvariantCulture));
        new SheetActivity(line).Read();
        var activity = ToActivity(line);
        if (activity.Title.IsEmpty) findings.Note("NoTitle", row.Locator, activity.Identifier);
        return new(activity, activity.Identifier, ContentHash.Of(activity), row.Locator, IsPart: false);
    }

    // A part has no identifier of its own: what it is about stands for one, and a number where that comes twice.
    ReadActivity? Part(SheetLine line, Func<SheetLine, string?> read)
    {
        if (read(line) is not { } about) return null;
        var activity = ToActivity(line);
        var key = $"{activity.Identifier}#{ContentHash.Of(about)[..32]}";
        if (seen.Times(key) is > 1 and var times) key += string.Create(CultureInfo.InvariantCulture, $"~{times}");
        return new(activity, key, ContentHash.Of(activity), line.Row.Locator, IsPart: true);
    }

    Activity ToActivity(SheetLine line)
    {
        WithoutCurrency += line.Draft.Money.Count(money => money.Currency is null);
        return line.Draft.ToActivity(line.Draft.Identifier!, line.Row.Locator);
    }

    ReadActivity? Refuse(string code, string where, params string[] values)
    {
        findings.Refuse(code, where, values);
        return null;
    }
}
