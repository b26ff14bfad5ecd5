using System.Text;
using System.Text.Json.Nodes;
using Mogran.Verify;

namespace Mogran.TransparencyLog.Tests.Verify;

public sealed class CommandTests
{
    static readonly string Key = SampleRecord.Key.Verifier.ToString();

    static (int Exit, string Output, string Errors) Run(params string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (Checker.Run(words, output, errors), output.ToString(), errors.ToString());
    }

    static string Receipt(SampleRecord record, int index, Opening? opening = null) =>
        record.Beside("receipt", SampleRecord.Bytes(new Receipt(
            StoredTree.Entries(index + 1).Last(), index, Tree.InclusionProof(index, record.Tree.LeafHashes.Count, record.Tree.Read),
            record.Head(record.Tree.LeafHashes.Count), opening)));

    [Fact]
    public void A_record_is_answered_in_words_and_in_json()
    {
        using var record = new SampleRecord(5);

        var words = Run("record", record.Folder, "--key", Key);
        var json = Run("record", record.Folder, $"--key={Key}", "--json");

        Assert.Equal((0, 0), (words.Exit, json.Exit));
        Assert.StartsWith("VERIFIED", words.Output, StringComparison.Ordinal);
        Assert.Contains("What this does not prove:", words.Output);
        var document = JsonNode.Parse(json.Output)!;
        Assert.True(document["verified"]!.GetValue<bool>());
        Assert.Equal(("record", 5, Key), (document["kind"]!.GetValue<string>(), document["size"]!.GetValue<int>(), document["key"]!.GetValue<string>()));
        Assert.Equal(Convert.ToBase64String(record.Tree.Root(5)), document["root"]!.GetValue<string>());
    }

    [Fact]
    public void A_fault_is_answered_with_its_place_and_with_one()
    {
        using var record = new SampleRecord(5);
        var bytes = record.Read("tile/entries/000.p/5");
        bytes[2] ^= 1;
        record.Replace("tile/entries/000.p/5", bytes);

        var words = Run("record", record.Folder, "--key", Key);
        var wrong = JsonNode.Parse(Run("record", record.Folder, "--key", Key, "--json").Output)!["wrong"]![0]!;

        Assert.Equal(1, words.Exit);
        Assert.StartsWith("NOT VERIFIED", words.Output, StringComparison.Ordinal);
        Assert.Contains("Entry 0, in the file tile/entries/000.p/5, is not the one that was signed.", words.Output);
        Assert.Equal(("EntryWrong", "tile/entries/000.p/5", 0), (wrong["word"]!.GetValue<string>(), wrong["path"]!.GetValue<string>(), wrong["entry"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("fr", "VÉRIFIÉ", "Ce que cela ne prouve pas")]
    [InlineData("ar", "تم التحقق", "ما لا يثبته")]
    public void The_answer_comes_in_French_and_Arabic(string language, string first, string heading)
    {
        using var record = new SampleRecord(5);

        var (exit, output, _) = Run("record", record.Folder, "--key", Key, "--lang", language);

        Assert.Equal(0, exit);
        Assert.StartsWith(first, output, StringComparison.Ordinal);
        Assert.Contains(heading, output);
    }

    [Fact]
    public void The_key_may_be_in_a_file_with_remarks()
    {
        using var record = new SampleRecord(5);
        var file = record.Beside("keys", SampleRecord.Bytes($"# where it came from\n\n{Key}\n"));

        Assert.Equal(0, Run("record", record.Folder, "--key", file).Exit);
    }

    [Fact]
    public void A_receipt_and_its_content_are_answered()
    {
        var opening = Opening.Of(SampleRecord.Bytes("{\"position\":\"objects\"}"));
        var entry = CanonicalJson.Write(new JsonObject { ["commitment"] = opening.Commitment() });
        using var record = new SampleRecord([[1], entry, [3]]);
        var receipt = record.Beside("r.tlog-proof", SampleRecord.Bytes(new Receipt(
            entry, 1, Tree.InclusionProof(1, 3, record.Tree.Read), record.Head(3), opening with { Content = null })));
        var content = record.Beside("content", opening.Content!);

        Assert.Equal(0, Run("receipt", receipt, "--key", Key).Exit);
        Assert.Contains("exactly the one that the entry commits to", Run("receipt", receipt, "--key", Key, "--content", content).Output);
        Assert.Equal(1, Run("receipt", receipt, "--key", Key, "--content", receipt).Exit);
        Assert.Equal(2, Run("receipt", receipt, "--key", Key, "--content", content + "-not-there").Exit);
    }

    [Fact]
    public void What_is_no_receipt_is_not_verified()
    {
        using var record = new SampleRecord(5);

        var (exit, output, _) = Run("receipt", record.Path("checkpoint"), "--key", Key);

        Assert.Equal(1, exit);
        Assert.Contains("no receipt", output);
    }

    [Fact]
    public void A_receipt_for_another_entry_is_not_verified()
    {
        using var record = new SampleRecord(5);
        var receipt = Receipt(record, 2);
        Assert.Equal(0, Run("receipt", receipt, "--key", Key).Exit);

        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace("index 2", "index 3", StringComparison.Ordinal));

        Assert.Contains("was not at this place", Run("receipt", receipt, "--key", Key).Output);
    }

    [Fact]
    public void Foreign_bytes_cannot_act_on_the_terminal()
    {
        var entry = SampleRecord.Bytes("\u001b[2J\u202eabc\u0007");
        using var record = new SampleRecord([entry]);
        var receipt = record.Beside("r", SampleRecord.Bytes(new Receipt(entry, 0, [], record.Head(1))));

        var output = Run("receipt", receipt, "--key", Key).Output;

        Assert.Contains("\\u001b[2J\\u202eabc\\u0007", output);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202e', output);
    }

    [Theory]
    [InlineData("There is no command", "records", "DIR", "--key", "KEY")]
    [InlineData("Which key do you trust", "record", "DIR")]
    [InlineData("takes this many", "record", "--key", "KEY")]
    [InlineData("takes this many", "consistency", "DIR", "--key", "KEY")]
    [InlineData("There is no option", "record", "DIR", "--keys", "KEY")]
    [InlineData("There is no option", "record", "DIR", "--key", "KEY", "--json=yes")]
    [InlineData("needs a value", "record", "DIR", "--key")]
    [InlineData("There is no language", "record", "DIR", "--key", "KEY", "--lang", "xx")]
    [InlineData("goes with a receipt", "record", "DIR", "--key", "KEY", "--content", "FILE")]
    [InlineData("No key can be read", "record", "DIR", "--key", "no-such-file")]
    [InlineData("cannot be read", "record", "DIR", "--key", "a+b+c")]
    [InlineData("secret key", "record", "DIR", "--key", "PRIVATE+KEY+a+b+c")]
    [InlineData("is a witness's", "record", "DIR", "--key", "WITNESS")]
    [InlineData("is not a witness's", "record", "DIR", "--key", "KEY", "--witness", "KEY")]
    [InlineData("There is no folder", "record", "no-such-folder", "--key", "KEY")]
    [InlineData("is missing", "receipt", "no-such-file", "--key", "KEY")]
    [InlineData("is missing", "consistency", "no-such-file", "DIR", "--key", "KEY")]
    public void Wrong_use_is_explained_with_two(string explanation, params string[] words)
    {
        using var record = new SampleRecord(1);
        var witness = SigningKey.Generate("witness.example.org", SignatureKind.Cosignature).Verifier.ToString();
        var filled = words.Select(word => word switch { "KEY" => Key, "DIR" => record.Folder, "WITNESS" => witness, _ => word }).ToArray();

        var (exit, output, errors) = Run(filled);
        var json = Run([.. filled, "--json"]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(explanation, errors);
        Assert.DoesNotContain("PRIVATE", errors);
        if (!words.Contains("--key") || words[^1] != "--key") Assert.NotNull(JsonNode.Parse(json.Output)!["problem"]!["word"]);
    }

    [Fact]
    public void Help_shows_the_way()
    {
        Assert.Equal(0, Run("help").Exit);
        Assert.Equal(0, Run("record", "--help").Exit);
        Assert.Equal(2, Run().Exit);
        Assert.Contains("mogran-verify consistency", Run("help").Output);
        Assert.Contains("DOSSIER", Run("help", "--lang", "fr").Output);
    }
}
