using Mogran.Fuzz;

namespace Mogran.Tests.Fuzz;

/// <summary>A short run of ./fuzz, the same each time, and its watch seen to catch what it watches for.</summary>
public sealed class FuzzTests : IDisposable
{
    static readonly Corpus Corpus = new(Repository.Path("bench", "Fuzz", "Corpus"), []);

    readonly string folder = Directory.CreateTempSubdirectory("fuzz").FullName;

    [Fact]
    public void Three_hundred_inputs_made_to_break_the_readers_are_read_or_refused()
    {
        var (readers, inputs) = (new Readers(), new Inputs(1, Corpus));
        var read = 0;
        for (var number = 0; number < 300; number++)
            if (readers.Read(inputs.At(number))) read++;

        // Neither all refused at the door nor all let through.
        Assert.InRange(read, 60, 240);
    }

    [Fact]
    public void Every_input_that_once_broke_a_reader_no_longer_does()
    {
        var readers = new Readers();
        Assert.NotEmpty(Corpus.Found);
        foreach (var found in Corpus.Found) readers.Read(found);
    }

    [Fact]
    public void An_input_follows_from_the_seed_and_its_number() =>
        Assert.Equal(new Inputs(7, Corpus).At(3).Bytes, new Inputs(7, Corpus).At(3).Bytes);

    [Theory]
    [InlineData("hang")]
    [InlineData("memory")]
    [InlineData("died")]
    public async Task The_watch_catches(string planted)
    {
        var faults = new FaultFolder(folder);
        // Filling memory takes its time, too, on a machine that is busy; what hangs is waited for to no avail.
        using var watch = new Watch(1, Corpus, [], faults) { Planted = planted, Patience = TimeSpan.FromSeconds(planted == "hang" ? 1 : 15) };
        await watch.RunAsync(TimeSpan.FromSeconds(20), () => { }, mostWorkers: 1, TestContext.Current.CancellationToken);

        Assert.Equal([planted], faults.Signatures());
        var input = new Inputs(1, Corpus).At(0);
        Assert.Equal(input.Bytes, File.ReadAllBytes(Path.Combine(folder, input.Name)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
