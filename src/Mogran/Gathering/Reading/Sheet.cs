using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>A file of rows, CSV or XLSX, told apart by its bytes and not by its name.</summary>
static class Sheet
{
    /// <exception cref="RefusedException">The file is no sheet that can be read (while the rows are enumerated).</exception>
    public static IEnumerable<SheetRow> Rows(GatheredFile file, Findings findings) => file.Head(8) switch
    {
        [] => throw findings.RefuseFile("Empty"),
        [0x50, 0x4B, ..] => Xlsx(file, findings),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw findings.RefuseFile("OldExcel"),
        [0x25, 0x50, 0x44, 0x46, ..] => throw findings.RefuseFile("Binary"),
        _ => Csv(file, findings),
    };

    static IEnumerable<SheetRow> Csv(GatheredFile file, Findings findings)
    {
        var encoding = CsvText.EncodingOf(file, findings);
        var separator = CsvText.SeparatorOf(file, encoding);
        using var reader = new StreamReader(file.Open(), encoding);
        foreach (var row in new CsvRows(reader, separator, findings)) yield return row;
    }

    static IEnumerable<SheetRow> Xlsx(GatheredFile file, Findings findings)
    {
        using var rows = new Calm(() => OpenXlsx(file, findings), findings);
        while (rows.Next() is { } row) yield return row;
    }

    static IEnumerable<SheetRow> OpenXlsx(GatheredFile file, Findings findings)
    {
        using var stream = file.Open();
        using var workbook = new XlsxFile(stream, findings);
        foreach (var row in workbook.Rows()) yield return row;
    }

    // A broken package fails in many ways deep inside the unpacking; all of them mean the same to a person.
    sealed class Calm(Func<IEnumerable<SheetRow>> open, Findings findings) : IDisposable
    {
        IEnumerator<SheetRow>? rows;

        public SheetRow? Next()
        {
            try
            {
                rows ??= open().GetEnumerator();
                return rows.MoveNext() ? rows.Current : null;
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
            {
                throw findings.RefuseFile("NotXlsx");
            }
        }

        public void Dispose() => rows?.Dispose();
    }
}
