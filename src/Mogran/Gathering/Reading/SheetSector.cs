namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of sectors: a code, or the name of a sector of the reporter's own, and its share.</summary>
static class SheetSector
{
    static readonly Dictionary<string, string> Vocabularies = new()
    {
        ["oecd dac"] = "1", ["dac"] = "1", ["cad"] = "1", ["oecd dac crs"] = "1", ["dac 5 digit"] = "1", ["oecd dac crs purpose codes 5 digit"] = "1", ["dac 3"] = "2", ["dac 3 digit"] = "2",
        ["oecd dac crs purpose codes 3 digit"] = "2", ["reporting organisation"] = IatiCodes.OwnVocabulary, ["reporting organisation 2"] = "98",
    };

    public static string? Read(SheetLine line)
    {
        var (code, name, told) = (line.Text("sector"), line.Text("sectorName"), line.Text("vocabulary"));
        if ((code ?? name) is not { } sector) return line.Refuse("NoSector", line.Where("sector"));
        var vocabulary = told is null || code is null ? VocabularyOf(code)
            : Vocabularies.GetValueOrDefault(Header.PlainForm(told)) ?? IatiCodes.SectorVocabulary(IatiClasses.Short(line.Code("vocabulary")));
        sector = IatiClasses.Short(sector)!;
        line.Draft.Sectors.Add(new()
        {
            Vocabulary = vocabulary, Code = sector, Name = vocabulary is IatiCodes.OwnVocabulary or "98" ? name ?? (code is null ? sector : null) : null,
            Percentage = line.Share(), Origin = line.Origin,
        });
        return $"{vocabulary}|{sector}";
    }

    /// <summary>OECD-DAC purpose codes have five digits, their categories three; anything else is the reporter's own.</summary>
    public static string VocabularyOf(string? code) =>
        code is not null && code.All(char.IsAsciiDigit) ? code.Length switch { 5 => "1", 3 => "2", _ => IatiCodes.OwnVocabulary } : IatiCodes.OwnVocabulary;
}
