using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

/// <summary>Input made to exhaust the reader is read or refused soon. What grew with the square would take minutes.</summary>
public sealed class BoundsTests
{
    // About a second on an idle machine; a busy one may be several times slower.
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Exhausting => new()
    {
        { "lines of one word.txt", Repeat("word\n", 19_000) },
        { "items.txt", Repeat("- item that is one of very many\n\n", 9_000) },
        { "numbers.txt", string.Join('\n', Enumerable.Range(1, 999).Select(number => $"{number}. Decide {Repeat("to meet and ", 300)};")) },
        { "calls.txt", Repeat(Repeat("a¹", 20_000) + "\n¹ note\n", 40) },
        { "glued calls.txt", Repeat(Repeat("abc12 ", 9_000) + "\n12 Note\n", 40) },
        { "open lines.txt", Repeat("and then one more line without an end, of states such as Egypt, Sudan and\n\n", 15_000) },
        { "united.txt", "1. States: Egypt, Kenya, in the presence of " + Repeat("United Nations High ", 3_000) + "\n" },
        { "dates.txt", Repeat("1. on 31 February 2025 and 9 April in 2025 11 12 13 ", 1_100) + "\n" },
        { "dashes.txt", Repeat("- ", 29_000) + "a\n" },
        { "elements.html", Repeat("<b>", 300_000) },
        { "misnested.html", Repeat("<p><b id=1></p>", 100_000) },
        { "attributes.html", "<p " + string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"a{number}")) + ">1. text" },
        { "attributes by slash.html", "<p " + string.Join('/', Enumerable.Range(0, 200_000).Select(number => $"a{number}")) + ">1. text" },
        { "paragraphs.html", Repeat("<p>word", 200_000) },
        { "list.html", "<ol>" + Repeat("<li>word", 100_000) },
        { "tables.html", Repeat("<table><tr><td>", 400) },
    };

    [Theory, MemberData(nameof(Exhausting))]
    public void It_is_read_or_refused_soon(string name, string content)
    {
        _ = Reading.Of("<h1>Warm</h1><p>1. up;</p>", "a.html");
        var bytes = Encoding.UTF8.GetBytes(content);
        var (outcome, time) = Read(name, bytes);
        // Once more where other work on the machine may have been in the way.
        if (time >= MostTime) (outcome, time) = Read(name, bytes);

        Assert.NotEmpty(outcome);
        Assert.True(time < MostTime, $"{name} ({outcome}) took {time}");
    }

    [Fact]
    public void A_paragraph_of_millions_of_words_is_not_cut_to_its_end()
    {
        var lines = Repeat(Repeat("1/1/1", 3_700) + "\n", 105);
        var bytes = Encoding.UTF8.GetBytes($"Cairo Declaration\n\n(5) Egypt, Sudan\n{lines}\n1. Ministers confirm that they meet;\n2. Ministers thank the host.\n");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotEqual("", Read("words.txt", bytes).Outcome);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
    }

    static (string Outcome, TimeSpan Time) Read(string name, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        try { return (TextReading.Read(name, bytes, ProfilePartners.All).Paragraphs.Count.ToString(CultureInfo.InvariantCulture), watch.Elapsed); }
        catch (RefusedException refused) { return (refused.Problem.Code, watch.Elapsed); }
    }

    static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
