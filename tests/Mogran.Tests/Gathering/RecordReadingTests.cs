using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;

namespace Mogran.Tests.Gathering;

/// <summary>What is read with plain SQL is what Entity Framework reads.</summary>
public sealed class RecordReadingTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Records_are_read_as_the_model_has_them(string kind)
    {
        await using var database = await Ready.Async(kind);
        var file = RandomFile.Make(new Random(11));
        await Ready.ImportAsync(database, file.ToXml("a.xml"));
        await Ready.ImportAsync(database, file.Changed(new Random(12)).ToXml("a.xml"));
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\n"));
        await Ready.ImportAsync(database, Ready.Sheet("r.csv", "id,indicator,target\nA,People,1\n"));
        await using var db = database.Open();
        var modelled = await db.Set<GatheredRecord>().AsNoTracking().ToListAsync();

        var read = await db.RecordsAsync("1 = 1");

        Assert.Contains(modelled, record => record.GoneIn is not null);
        Assert.Contains(modelled, record => record.Parts.Count > 0);
        Assert.Contains(modelled, record => record.Fingerprint is not null);
        Assert.Equal(modelled.Select(Row).Order(StringComparer.Ordinal), read.Select(Row).Order(StringComparer.Ordinal));
    }

    static string Row(GatheredRecord record) => string.Join(" | ", GatheringBulk.Records.Values(record, default));
}
