using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>A hash in a tile that is not the one computed from what lies below it.</summary>
/// <param name="Tile">The tile.</param>
/// <param name="Position">The hash's place in the tile, from 0.</param>
/// <param name="WithEntries">Whether it differs from what the entries themselves give.</param>
/// <param name="WithTiles">Whether it differs from what the lowest tiles give.</param>
readonly record struct Disagreement(TilePath Tile, int Position, bool WithEntries, bool WithTiles)
{
    /// <summary>First entry under the hash.</summary>
    internal long First => (Tile.Index * TilePath.FullWidth + Position) << (8 * Tile.Level!.Value);

    /// <summary>Last entry under the hash.</summary>
    internal long Last => First + (1L << (8 * Tile.Level!.Value)) - 1;

    /// <summary>The bundle with the first entry under the hash.</summary>
    internal TilePath Bundle(long size) => TilePath.At(null, First / TilePath.FullWidth, size)!;
}
