using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What an import replaces, kept batch by batch to be put back when it is undone.</summary>
sealed class ImportChanges(MogranDb db, Import import)
{
    int batches;

    public async Task KeepAsync(Replaced replaced)
    {
        await db.SaveChangesAsync();
        if (!replaced.IsEmpty) await db.InsertAsync(GatheringBulk.Changes, new ImportChange { ImportId = import.Id, Number = ++batches, Before = replaced.Packed() });
    }
}
