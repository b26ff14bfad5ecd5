using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;
using Mogran.TransparencyLog;

namespace Mogran.Record;

/// <summary>Reads the record as outsiders see it: heads, tiles, proofs and receipts.</summary>
public static class RecordReading
{
    extension(MogranDb db)
    {
        /// <summary>The newest signed head; null while nothing was recorded.</summary>
        public Task<RecordHead?> HeadAsync() =>
            db.Set<RecordHead>().AsNoTracking().OrderByDescending(head => head.Size).FirstOrDefaultAsync();

        /// <summary>A receipt for one entry under the newest head; null when there is no such entry.</summary>
        /// <param name="open">Whether it carries the salt and content, for those who may see them.</param>
        public async Task<Receipt?> ReceiptAsync(long index, bool open)
        {
            var entry = await db.Set<RecordEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Index == index);
            if (entry is null || await db.HeadAsync() is not { } head) return null;
            return new(
                Encoding.UTF8.GetBytes(entry.Leaf), index, Tree.InclusionProof(index, head.Size, Recorder.Nodes(db)),
                Note.Parse(head.Checkpoint), open ? new Opening(entry.Salt, Encoding.UTF8.GetBytes(entry.Content)) : null);
        }

        /// <summary>The bytes of a tile or an entry bundle (C2SP tlog-tiles); null when the record has none such yet.</summary>
        public async Task<byte[]?> TileAsync(string path)
        {
            if (TilePath.Parse(path) is not { } tile || await db.HeadAsync() is not { } head) return null;
            if (TilePath.At(tile.Level, tile.Index, head.Size) is not { } there || there.Width < tile.Width) return null;
            return tile.Level is null ? Tiles.WriteBundle(await db.LeavesAsync(tile.Index * TilePath.FullWidth, tile.Width))
                : Tiles.Write(tile, Recorder.Nodes(db));
        }

        /// <summary>Leaf bytes from an index on.</summary>
        public async Task<IReadOnlyList<byte[]>> LeavesAsync(long from, int count) =>
            (await db.Set<RecordEntry>().AsNoTracking().Where(entry => entry.Index >= from && entry.Index < from + count)
                .OrderBy(entry => entry.Index).Select(entry => entry.Leaf).ToListAsync())
            .ConvertAll(Encoding.UTF8.GetBytes);

        /// <summary>Writes the record as a folder that anyone can check without us; the number of entries.</summary>
        public async Task<long> WriteRecordFolderAsync(string folder, VerifierKey publicKey)
        {
            if (await db.HeadAsync() is not { } head) return 0;
            var leaves = db.Set<RecordEntry>().AsNoTracking().Where(entry => entry.Index < head.Size)
                .OrderBy(entry => entry.Index).Select(entry => entry.Leaf).AsEnumerable().Select(Encoding.UTF8.GetBytes);
            RecordFolder.Write(folder, leaves, Note.Parse(head.Checkpoint), publicKey);
            return head.Size;
        }
    }
}
