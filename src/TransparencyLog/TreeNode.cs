namespace Mogran.TransparencyLog;

/// <summary>The hash above a complete subtree. Once computed it never changes, whatever is appended later.</summary>
/// <param name="Level">Height above the leaves; 0 is a leaf hash.</param>
/// <param name="Index">Position among the nodes of this level, from 0. The node spans the entries from
/// <c>Index &lt;&lt; Level</c> up to, not including, <c>(Index + 1) &lt;&lt; Level</c>.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record TreeNode(int Level, long Index, byte[] Hash);
