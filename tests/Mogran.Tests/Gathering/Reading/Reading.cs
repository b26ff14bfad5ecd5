using System.Text;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

/// <summary>Reads a file whole, for tests: what was kept, what was found, and the refusal if it was refused.</summary>
sealed record Reading(List<ReadActivity> Kept, Findings Findings, int Count, int Refused, Problem? Refusal)
{
    public static readonly Id<Source> Source = Id<Source>.New();

    public IEnumerable<string> Codes => Findings.Kept.Select(problem => problem.Code);

    public static Reading Iati(string xml) => Iati(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    public static Reading Iati(Stream stream)
    {
        var findings = new Findings("test.xml");
        using var file = new IatiFile(stream, Source, findings);
        var (kept, refusal) = All(file.Activities);
        return new(kept, findings, file.Count, file.Refused, refusal);
    }

    public static Reading Sheet(string text) => Sheet(GatheredFile.Of("test.csv", Encoding.UTF8.GetBytes(text)));

    public static Reading Sheet(GatheredFile file)
    {
        var findings = new Findings(file.Name);
        SheetFile? sheet = null;
        var (kept, refusal) = All(() =>
        {
            sheet = new(Mogran.Gathering.Sheet.Rows(file, findings), Source, _ => null, Country, findings);
            return sheet.Activities();
        });
        return new(kept, findings, sheet?.Count ?? 0, sheet?.Refused ?? 0, refusal);
    }

    static string? Country(string name) => name switch { "Somalia" => "SO", "Kenya" => "KE", "السودان" => "SD", _ => null };

    static (List<ReadActivity>, Problem?) All(Func<IEnumerable<ReadActivity>> read)
    {
        List<ReadActivity> kept = [];
        try
        {
            foreach (var activity in read()) kept.Add(activity);
            return (kept, null);
        }
        catch (RefusedException refused)
        {
            return (kept, refused.Problem);
        }
    }
}
