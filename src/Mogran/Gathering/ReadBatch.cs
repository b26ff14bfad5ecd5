using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Some activities of a file, read and prepared.</summary>
/// <param name="Rows">Where their rows lie ready; null: they do not.</param>
sealed record ReadBatch(List<ReadActivity> Read, PackedRows? Rows);
