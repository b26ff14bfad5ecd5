using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>The files of a record's folder, of which none is believed. What cannot be read is noted.</summary>
sealed class RecordFiles(string folder)
{
    const int MostOthers = 10_000;
    readonly HashSet<string> used = [RecordFolder.CheckpointFile, RecordFolder.KeyFile];

    /// <summary>What was missing or damaged, in the order met.</summary>
    internal Findings Problems { get; } = new();

    /// <summary>The signed checkpoint; null, with a problem noted, when it cannot be read.</summary>
    internal Note? Checkpoint()
    {
        var file = BoundedFile.Read(Path.Combine(folder, RecordFolder.CheckpointFile), Note.MostBytes);
        if (file.Bytes is null)
        {
            Problems.Add(new(file.Problem!, RecordFolder.CheckpointFile) { Path = RecordFolder.CheckpointFile });
            return null;
        }

        try
        {
            return Note.Parse(file.Bytes);
        }
        catch (FormatException problem)
        {
            Problems.Add(new("CheckpointMalformed", problem.Message) { Path = RecordFolder.CheckpointFile });
            return null;
        }
    }

    /// <summary>The hashes of a tile; fewer than its width when it is damaged.</summary>
    internal IReadOnlyList<byte[]> Hashes(TilePath tile)
    {
        if (Read(tile, TilePath.FullWidth * TreeHash.Length) is not var (path, bytes)) return [];
        if (bytes.Length != path.Width * TreeHash.Length)
            Problems.Add(new("TileLength", path, bytes.Length, path.Width * TreeHash.Length) { Path = path.ToString() });
        return [.. Tiles.Read(bytes).Take(tile.Width)];
    }

    /// <summary>The entries of a bundle; fewer than its width when it is damaged.</summary>
    internal IReadOnlyList<byte[]> Entries(TilePath bundle)
    {
        if (Read(bundle, Tiles.LongestBundle) is not var (path, bytes)) return [];
        var (entries, left) = Tiles.ReadBundle(bytes, path.Width);
        var next = bundle.Index * TilePath.FullWidth + entries.Count;
        if (entries.Count < path.Width)
            Problems.Add(new("BundleBroken", path, next) { Path = path.ToString(), Entry = next });
        else if (left > 0)
            Problems.Add(new("BundleTooLong", path, left) { Path = path.ToString() });
        return [.. entries.Take(bundle.Width)];
    }

    /// <summary>Files in the folder that the record does not need and that nobody has looked at; the first by name.</summary>
    internal (int Count, string? First) Others()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 16, AttributesToSkip = FileAttributes.ReparsePoint };
        var others = Directory.EnumerateFiles(folder, "*", options)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !used.Contains(path)).Take(MostOthers).ToList();
        return (others.Count, others.Min(StringComparer.Ordinal));
    }

    (TilePath Path, byte[] Bytes)? Read(TilePath tile, int most)
    {
        var file = BoundedFile.Read(Path.Combine(folder, tile.ToString()), most);
        if (file.Problem == "FileMissing" && tile.Width < TilePath.FullWidth
            && BoundedFile.Read(Path.Combine(folder, tile.Full.ToString()), most) is { Problem: not "FileMissing" } full)
            (tile, file) = (tile.Full, full);

        used.Add(tile.ToString());
        if (file.Bytes is not null) return (tile, file.Bytes);
        Problems.Add(new(file.Problem!, tile) { Path = tile.ToString() });
        return null;
    }
}
