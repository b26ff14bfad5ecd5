using Mogran.Bench;

// Mogran.Bench ROOT [PART ...], or Mogran.Bench --parse FILE ...: the bare reader, in a process of its own.
if (args is ["--parse", .. var files]) return BareReader.Run(files);

var bench = new Bench(args[0]);
string[] asked = args.Length > 1 ? args[1..] : ["import", "changed", "grown", "pages", "matcher"];
Console.WriteLine(Machine.Described());
foreach (var part in asked)
    switch (part)
    {
        case "import": await Imports.RunAsync(bench); break;
        case "changed": await Changed.RunAsync(bench); break;
        case "grown": await Grown.RunAsync(bench); break;
        case "pages": await Pages.RunAsync(bench); break;
        case "matcher": await MatcherSpeed.RunAsync(bench); break;
        default: Console.Error.WriteLine($"There is no part {part}."); return 2;
    }

return 0;
