using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Mogran.Fuzz;

Argument<string[]> files = new("FILE") { Description = "Read these files once, each by the reader its ending names, and stop.", Arity = ArgumentArity.ZeroOrMore };
Option<double> minutes = new("--minutes") { Description = "Minutes of processor time, over all workers.", DefaultValueFactory = _ => 10 };
Option<int> seed = new("--seed") { Description = "The inputs follow from it.", DefaultValueFactory = _ => 1 };
Option<int> workers = new("--workers") { Description = "Processes at once, each with a seed of its own from --seed on.", DefaultValueFactory = _ => 1 };
Option<string[]> folders = new("--folder") { Description = "More files to begin from (those up to 400 KB), besides the corpus.", DefaultValueFactory = _ => [] };
Option<string> keep = new("--keep") { Description = "Folder for the inputs that broke a reader.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "fuzz") };
Option<string?> work = new("--work") { Hidden = true };
Option<long> from = new("--from") { Hidden = true };
Option<long> only = new("--only") { Hidden = true, DefaultValueFactory = _ => long.MaxValue };
Option<string?> plant = new("--plant") { Hidden = true };

var root = new RootCommand("Gives the readers of IATI, CSV, Excel, Word, HTML and text files inputs made to break them: none may crash, take 10 s or 300 MB.")
    { files, minutes, seed, workers, folders, keep, work, from, only, plant };
root.SetAction((parsed, stop) => parsed.GetValue(files) is { Length: > 0 } some ? Task.FromResult(Replay(some)) : parsed.GetValue(work) is { } state ? Task.FromResult(Work(parsed, state)) : RunAsync(parsed, stop));
return await root.Parse(args).InvokeAsync();

Corpus CorpusOf(ParseResult parsed) => new(Path.Combine(Checkout.Root, "bench", "Fuzz", "Corpus"), parsed.GetValue(folders)!);

int Work(ParseResult parsed, string path)
{
    using var state = new State(path);
    new Worker(new(), new(parsed.GetValue(seed), CorpusOf(parsed)), state, new(parsed.GetValue(keep)!), parsed.GetValue(only)).Run(parsed.GetValue(from), parsed.GetValue(plant));
    return 0;
}

static int Replay(string[] files)
{
    var readers = new Readers();
    foreach (var file in files)
    {
        var watch = Stopwatch.StartNew();
        var read = readers.Read(new(Path.GetFileName(file), File.ReadAllBytes(file)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(read ? "read" : "refused")} in {watch.Elapsed.TotalSeconds:0.00} s, highest memory so far {Worker.Peak() / 1_000_000} MB: {file}"));
    }

    return 0;
}

async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
{
    var (corpus, faults) = (CorpusOf(parsed), new FaultFolder(parsed.GetValue(keep)!));
    var before = faults.Signatures().Count;
    var each = TimeSpan.FromMinutes(parsed.GetValue(minutes) / parsed.GetValue(workers));
    List<Watch> watches = [.. Enumerable.Range(parsed.GetValue(seed), parsed.GetValue(workers)).Select(one => new Watch(one, corpus, parsed.GetValue(folders)!, faults))];
    Console.WriteLine($"{corpus.All.Count()} files to begin from; faults go to {faults.Folder}");
    await Task.WhenAll(watches.Select(watch => watch.RunAsync(each, () => Telling.Progress(watches, faults.Signatures().Count - before), stop: stop)));
    Telling.Summary(watches, [.. faults.Signatures().Skip(before)]);
    watches.ForEach(watch => watch.Dispose());
    return faults.Signatures().Count > before ? 1 : 0;
}
