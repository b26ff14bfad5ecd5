using System.Text;
using Mogran.Gathering;
using Mogran.Record;
using Mogran.Storage;

namespace Mogran.Demo;

/// <summary>A sheet of invented activities, imported as any file is: its lines wait for somebody to say what they serve.</summary>
static class ExampleGathering
{
    const string FileName = "example-activities-invented.csv";

    const string Sheet = """
        identifier,title,description,start,end,budget,currency,country
        DEMO-001,Example: advice before the journey in two ports,Invented for the demonstration. Information on the dangers of irregular migration and on legal pathways.,2026-01-01,2027-12-31,400000,EUR,DJ
        DEMO-002,Example: training of judges on trafficking in persons,Invented for the demonstration. Investigation and prosecution of trafficking networks.,2026-02-01,2027-01-31,250000,EUR,KE
        DEMO-003,Example: work for young people in three towns,Invented for the demonstration. Vocational training and jobs for youth in regions of origin.,2026-03-01,2028-02-29,1200000,EUR,ET
        DEMO-004,Example: reintegration of those who return,Invented for the demonstration. Voluntary return and sustainable reintegration in communities.,2025-09-01,2026-12-31,600000,EUR,SD
        DEMO-005,Example: remittances at lower cost,Invented for the demonstration. Lower costs of remittances and diaspora investment.,2026-01-15,2027-06-30,150000,EUR,SO
        DEMO-006,Example: protection of unaccompanied children,Invented for the demonstration. Asylum and protection of children on the move.,2026-05-01,2027-04-30,320000,EUR,EG
        """;

    public static async Task ImportAsync(Database database, Recorder recorder, TimeProvider time)
    {
        var file = GatheredFile.Of(FileName, Encoding.UTF8.GetBytes(Sheet));
        var outcome = await new Gatherer(database, recorder, time).ImportAsync([file], Offices.Secretariat);
        if (outcome.Files.Any(read => !read.Kept)) throw new InvalidOperationException("The example sheet was refused.");
    }
}
