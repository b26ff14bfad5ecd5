using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Puts what one organisation file tells into the database, inside one transaction. Every source has its own word on
/// an organisation; what it says differently replaces what it said before.
/// </summary>
sealed class ApplyingOrganisations(MogranDb db, Source source, Import import, KnownPartners partners, Findings findings)
{
    public async Task ApplyAsync(GatheredFile file, CancellationToken cancellation)
    {
        using var organisations = new IatiOrganisations(file.Open(), source.Id, findings);
        foreach (var batch in organisations.All().Chunk(100))
        {
            await ApplyAsync(batch, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        (import.Read, import.Refused) = (organisations.Count, organisations.Refused);
    }

    async Task ApplyAsync(ReadOrganisation[] batch, CancellationToken cancellation)
    {
        var keys = batch.Select(read => read.Key).ToList();
        var records = await db.Set<GatheredRecord>().Where(record => record.SourceId == source.Id && keys.Contains(record.Key))
            .ToDictionaryAsync(record => record.Key, cancellation);
        foreach (var read in batch)
        {
            var record = records.GetValueOrDefault(read.Key);
            if (record?.Hash == read.Hash) import.Unchanged++;
            else await ReplaceAsync(read, record, cancellation);
        }
    }

    async Task ReplaceAsync(ReadOrganisation read, GatheredRecord? record, CancellationToken cancellation)
    {
        var identifier = read.Organisation.Identifier;
        var before = db.Set<PublishedOrganisation>().Where(known => known.Identifier == identifier && known.Origin.Source == source.Id).Select(known => known.Id);
        await db.Set<OrganisationBudget>().Where(budget => before.Contains(budget.OrganisationId)).ExecuteDeleteAsync(cancellation);
        await db.Set<PublishedOrganisation>().Where(known => before.Contains(known.Id)).ExecuteDeleteAsync(cancellation);

        read.Organisation.PartnerCode = partners.Of(identifier, read.Organisation.Name.Best(Language.English).Text);
        db.Add(read.Organisation);
        if (record is null)
        {
            db.Add(new GatheredRecord { SourceId = source.Id, Key = read.Key, Hash = read.Hash, ImportId = import.Id, Locator = read.Locator, ActivityId = default });
            import.New++;
            return;
        }

        (record.Hash, record.ImportId, record.Locator) = (read.Hash, import.Id, read.Locator);
        import.Changed++;
    }
}
