using System.Text;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

/// <summary>A file is understood the same whether activities whose bytes are known are passed over or read.</summary>
public sealed class IatiBytesTests
{
    // Whatever may stand in a file around and in an activity that could be taken for its beginning or its end.
    static readonly string[] Pieces =
    [
        Activity("A"), Activity("B", "<!-- </iati-activity> -->"), Activity("C", "<description><narrative><![CDATA[</iati-activity><iati-activity>]]></narrative></description>"),
        Activity("D", "<?note </iati-activity>?>"), "<iati-activity/>", "<iati-activity default-currency='>'/>", Activity("E", "\r\n\r\n\r<mine a=\"/>\"/>\n"),
        "<!-- " + Activity("A") + " -->", "<!--" + Activity("F") + "-->", "<?x " + Activity("B") + " ?>", "words", "<![CDATA[" + Activity("C") + "]]>", "\r\n", "\n\n",
        Activity("G", "<contact-info><person-name>X</person-name></contact-info><activity-status code=\"99\"/>\n<activity-date type=\"1\" iso-date=\"soon\"/>"),
        Activity("H", "<title/>"), Activity("A", "<!-- again -->"), "<iati-activity-like>" + Activity("B") + "</iati-activity-like>", "<iati-activitie/>",
        Activity("I", Activity("J")), "<wrapped>" + Activity("K") + "</wrapped>", Activity("L", "<iati-activity-scope code=\"1\"/>"), "<iati-activity>", "</iati-activity>", "<!-", "<", "&", "<!ELEMENT x>",
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_later_file_is_understood_the_same(int seed)
    {
        var random = new Random(seed);
        var passed = 0;
        for (var round = 0; round < 500; round++)
        {
            var first = File(random, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(Pieces.Length))]);
            var known = Known(first);
            var second = File(random, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(Pieces.Length))]);
            foreach (var later in (byte[][])[first, second])
                passed += AssertSame(later, known, random.Next(3) switch { 0 => 1, 1 => random.Next(1, 60), _ => int.MaxValue });
        }

        Assert.InRange(passed, 300, int.MaxValue);
    }

    [Fact]
    public void Only_what_changed_is_read()
    {
        var text = Text("<iati-activities version=\"2.03\" generated-datetime=\"2026-01-01\">", Enumerable.Range(0, 500).Select(i => Activity($"X{i}")));
        var known = Known(Encoding.UTF8.GetBytes(text));
        var later = text.Replace("2026-01-01", "2026-02-02", StringComparison.Ordinal).Replace("Title X250<", "Another title<", StringComparison.Ordinal);

        var read = Read(Encoding.UTF8.GetBytes(later), known);

        Assert.Equal("X250", Assert.Single(read.Kept).Key);
        Assert.Equal((500, 499), (read.Count, read.Standing.Count));
        Assert.InRange(read.Parsed, 1, read.Passed - 400 * Activity("X0").Length / 2);
        Assert.Equal(later.Length, read.Passed);
    }

    [Theory]
    [InlineData("<iati-activities version=\"2.03\" xml:lang=\"fr\">")]
    [InlineData("<iati-activities version=\"1.05\">")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><iati-activities version=\"2.03\">")]
    public void The_same_bytes_under_another_head_are_read_again(string head)
    {
        var known = Known(Encoding.UTF8.GetBytes(Text("<iati-activities version=\"2.03\">", [Activity("A")])));
        Assert.Empty(Read(Encoding.UTF8.GetBytes(Text(head, [Activity("A")])), known).Standing);
        Assert.Single(Read(Encoding.UTF8.GetBytes(Text("<!-- made today -->\n<iati-activities version=\"2.03\">", [Activity("A")])), known).Standing);
    }

    [Fact]
    public void Two_bytes_for_each_character_are_left_to_the_parser()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Text("<iati-activities version=\"2.03\">", [Activity("A")]))).ToArray();
        Assert.Empty(Known(bytes));
        Assert.Single(Read(bytes, KnownActivity.None).Kept);
    }

    [Fact]
    public void Real_files_with_every_other_activity_known_are_understood_the_same()
    {
        var passed = 0;
        foreach (var file in Directory.GetFiles(SharedData.Path("data", "iati", "bench-set"), "*.xml").Where(file => new FileInfo(file).Length < 3_000_000))
        {
            var bytes = System.IO.File.ReadAllBytes(file);
            var known = Known(bytes).Where((_, i) => i % 2 == 0).ToDictionary();
            passed += AssertSame(bytes, known, int.MaxValue);
        }

        Assert.InRange(passed, 100, int.MaxValue);
    }

    static string Activity(string identifier, string inside = "") =>
        $"<iati-activity>{inside}<iati-identifier>{identifier}</iati-identifier><title><narrative>Title {identifier}</narrative></title></iati-activity>";

    static string Text(string head, IEnumerable<string> inside) => $"{head}\n{string.Join('\n', inside)}\n</iati-activities>";

    static byte[] File(Random random, int[] pieces)
    {
        string[] heads = ["<iati-activities version=\"2.03\">", "\uFEFF<?xml version='1.0' encoding='utf-8'?>\n<!-- x --><iati-activities version='2.03' generated-datetime='2020'>",
            "<iati-activities generated-datetime = \"a>b\" xmlns:x=\"y\" version=\"2.03\">"];
        return Encoding.UTF8.GetBytes(Text(heads[random.Next(heads.Length)], pieces.Select(i => Pieces[i])));
    }

    static Dictionary<Fingerprint, KnownActivity> Known(byte[] file) => Read(file, KnownActivity.None).Kept.Where(read => read.Fingerprint is not null)
        .ToDictionary(read => read.Fingerprint!.Value, read => new KnownActivity(Id<GatheredRecord>.New(), read.Key, read.Values, read.Aside));

    /// <returns>How many activities were passed over.</returns>
    static int AssertSame(byte[] file, IReadOnlyDictionary<Fingerprint, KnownActivity> known, int atOnce)
    {
        var (whole, some) = (Read(file, KnownActivity.None), Read(file, known, atOnce));
        Assert.Equal(whole.Refusal is null, some.Refusal is null);
        Assert.Equal((whole.Refusal?.Code, whole.Refusal?.Where), (some.Refusal?.Code, some.Refusal?.Where));
        Assert.Equal((whole.Count, whole.Refused), (some.Count, some.Refused));
        Assert.Equal(whole.Findings.Kept.Select(Said), some.Findings.Kept.Select(Said));
        Assert.Equal(whole.Findings.Counts.OrderBy(pair => pair.Key), some.Findings.Counts.OrderBy(pair => pair.Key));
        Assert.Equal(whole.Findings.Refused, some.Findings.Refused);
        var standing = some.Standing.ToDictionary(one => one.Key, one => one.Values);
        Assert.Equal(whole.Kept.Where(read => !standing.ContainsKey(read.Key)).Select(Taken), some.Kept.Select(Taken));
        Assert.Equal(whole.Kept.Where(read => standing.ContainsKey(read.Key)).Select(read => (read.Key, read.Values)).Order(), standing.Select(pair => (pair.Key, pair.Value)).Order());
        return standing.Count;

        static string Said(Problem problem) => $"{problem.Severity} {problem.Code} {problem.Where} {string.Join('|', problem.Values)}";
        static (string, string, string, Fingerprint?) Taken(ReadActivity read) => (read.Key, read.Hash, read.Locator, read.Fingerprint);
    }

    static Seen Read(byte[] bytes, IReadOnlyDictionary<Fingerprint, KnownActivity> known, int atOnce = int.MaxValue)
    {
        var findings = new Findings("test.xml");
        using var file = new IatiFile(new Slow(bytes, atOnce), Reading.Source, findings, known);
        List<ReadActivity> kept = [];
        Problem? refusal = null;
        try
        {
            foreach (var read in file.Activities()) kept.Add(read);
        }
        catch (RefusedException refused)
        {
            refusal = refused.Problem;
        }

        return new(kept, [.. file.Standing], findings, file.Count, file.Refused, file.Passed, file.Parsed, refusal);
    }

    sealed record Seen(
        List<ReadActivity> Kept, List<KnownActivity> Standing, Findings Findings, int Count, int Refused, long Passed, long Parsed, Problem? Refusal);

    sealed class Slow(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));
    }
}
