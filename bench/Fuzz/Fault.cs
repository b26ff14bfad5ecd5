using System.Diagnostics;

namespace Mogran.Fuzz;

/// <summary>What a reader did that it must not do.</summary>
/// <param name="Kind">exception, died, hang or memory.</param>
/// <param name="Words">What was seen.</param>
/// <param name="Signature">The same for what is likely the same fault.</param>
sealed record Fault(string Kind, string Words, string Signature)
{
    public static Fault Of(Exception exception)
    {
        var frames = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod())
            .Where(method => method?.DeclaringType?.FullName?.StartsWith("Mogran.", StringComparison.Ordinal) == true)
            .Take(3).Select(method => $"{method!.DeclaringType!.FullName}.{method.Name}");
        return new("exception", exception.ToString(), $"{exception.GetType().Name} in {string.Join(" < ", frames)}");
    }
}

/// <summary>Keeps the inputs that broke a reader: the first few of each fault, with what was seen and how to see it again.</summary>
sealed class FaultFolder(string folder)
{
    const int KeptOfOneFault = 3;

    public string Folder => folder;

    public void Keep(Input input, Fault fault)
    {
        Directory.CreateDirectory(folder);
        File.AppendAllText(Path.Combine(folder, "faults.txt"), $"{fault.Kind}\t{input.Name}\t{fault.Signature}\n");
        if (Signatures().Count(signature => signature == fault.Signature) > KeptOfOneFault) return;
        File.WriteAllBytes(Path.Combine(folder, input.Name), input.Bytes);
        File.WriteAllText(Path.Combine(folder, input.Name + ".fault"), $"{fault.Kind}: {fault.Signature}\nSee it again: ./fuzz {Path.Combine(folder, input.Name)}\n\n{fault.Words}\n");
    }

    /// <summary>The fault of every input that broke a reader, in the order they were met.</summary>
    public IReadOnlyList<string> Signatures()
    {
        var list = Path.Combine(folder, "faults.txt");
        return File.Exists(list) ? [.. File.ReadLines(list).Select(line => line.Split('\t')[^1])] : [];
    }
}
