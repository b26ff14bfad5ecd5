using System.Text.Json;

namespace Mogran.TransparencyLog.Tests;

public sealed class TreeTests
{
    /// <summary>One more than a tile holds, so that every kind of right edge occurs.</summary>
    const int Most = 257;

    static readonly StoredTree Grown = StoredTree.Of(StoredTree.Entries(Most));

    [Fact]
    public void Roots_are_those_of_the_reference()
    {
        var vectors = SharedData.Json(SharedData.Path("merkle", "rfc6962_reference_roots.json"));
        var tree = StoredTree.Of(Strings(vectors, "leafInputsHex").Select(Convert.FromHexString));

        var expected = Strings(vectors, "rootHashesHexBySize").ToList();

        Assert.Equal(9, expected.Count);
        Assert.Equal(expected, Enumerable.Range(0, expected.Count).Select(size => Convert.ToHexStringLower(tree.Root(size))));
    }

    [Fact]
    public void Every_size_has_the_root_of_the_definition()
    {
        var frontier = new Frontier();
        for (var size = 0; size <= Most; size++)
        {
            Assert.Equal(Grown.RootByDefinition(size), Grown.Root(size));
            Assert.Equal(Grown.Root(size), frontier.Root());
            if (size < Most) frontier.Add(Grown.LeafHashes[size]);
        }
    }

    [Fact]
    public void Every_entry_of_every_size_has_a_proof_that_holds_for_it_alone()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = Grown.Root(size);
            for (var index = 0; index < size; index++)
            {
                var proof = Tree.InclusionProof(index, size, Grown.Read);
                Assert.True(Proof.Includes(index, size, Grown.LeafHashes[index], proof, root), $"entry {index} of {size}");
                Assert.False(Proof.Includes(index, size, Grown.LeafHashes[(index + 1) % Most], proof, root), $"another than {index} of {size}");
            }
        }
    }

    [Fact]
    public void Every_tree_is_shown_to_be_the_beginning_of_every_later_one()
    {
        var roots = Enumerable.Range(0, Most + 1).Select(size => Grown.Root(size)).ToList();
        for (var newSize = 0; newSize <= Most; newSize++)
            for (var oldSize = 0; oldSize <= newSize; oldSize++)
            {
                var proof = Tree.ConsistencyProof(oldSize, newSize, Grown.Read);
                Assert.True(Proof.IsConsistent(oldSize, newSize, roots[oldSize], roots[newSize], proof), $"{oldSize} in {newSize}");
                Assert.False(Proof.IsConsistent(oldSize, newSize, TreeHash.Leaf([1]), roots[newSize], proof), $"a forked {oldSize} in {newSize}");
            }
    }

    [Fact]
    public void Proofs_of_a_log_of_five_million_million_entries_stay_short_and_hold()
    {
        // Every entry is the same, so each level has a single complete node and the log needs no storage.
        var levels = new List<byte[]> { TreeHash.Leaf([]) };
        while (levels.Count < 63) levels.Add(TreeHash.Node(levels[^1], levels[^1]));
        byte[] Read(int level, long index) => levels[level];
        const long size = 5_000_000_000_001, index = 4_999_999_999_999;

        var proof = Tree.InclusionProof(index, size, Read);

        Assert.InRange(proof.Length, 1, 43);
        Assert.True(Proof.Includes(index, size, levels[0], proof, Tree.Root(size, Read)));
        Assert.True(Proof.IsConsistent(index, size, Tree.Root(index, Read), Tree.Root(size, Read), Tree.ConsistencyProof(index, size, Read)));
    }

    [Fact]
    public void Inclusion_proofs_good_and_bad_are_judged_like_the_reference() =>
        Assert.Equal((86, 6), Judge("inclusion", vector => Proof.Includes(
            Number(vector, "leafIdx"), Number(vector, "treeSize"), Bytes(vector, "leafHash"), Hashes(vector), Bytes(vector, "root"))));

    [Fact]
    public void Consistency_proofs_good_and_bad_are_judged_like_the_reference() =>
        Assert.Equal((84, 5), Judge("consistency", vector => Proof.IsConsistent(
            Number(vector, "size1"), Number(vector, "size2"), Bytes(vector, "root1"), Bytes(vector, "root2"), Hashes(vector))));

    static (int All, int Good) Judge(string kind, Func<JsonElement, bool> holds)
    {
        var files = Directory.GetFiles(SharedData.Path("merkle", "proofs", kind), "*.json", SearchOption.AllDirectories);
        var vectors = files.ToDictionary(file => file, SharedData.Json);
        Assert.All(vectors, vector => Assert.Equal(!vector.Value.GetProperty("wantErr").GetBoolean(), holds(vector.Value)));
        return (files.Length, vectors.Values.Count(holds));
    }

    static IEnumerable<string> Strings(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    static byte[][] Hashes(JsonElement json) => json.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof
        ? [.. proof.EnumerateArray().Select(hash => hash.GetBytesFromBase64())]
        : [];

    static byte[] Bytes(JsonElement json, string name) => json.GetProperty(name).GetBytesFromBase64();

    /// <summary>The reference counts without sign; a size beyond our range is refused by being negative.</summary>
    static long Number(JsonElement json, string name) => unchecked((long)json.GetProperty(name).GetUInt64());
}
