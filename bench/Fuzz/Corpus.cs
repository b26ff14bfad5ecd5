using System.IO.Compression;

namespace Mogran.Fuzz;

/// <summary>
/// The files that inputs are made from, in an order that does not depend on the machine: small ones of our own making
/// (a folder named as a package is packed when it is read), every input that once broke a reader, and whatever small
/// files other folders hold.
/// </summary>
sealed class Corpus
{
    public static readonly string[] Forms = ["xml", "csv", "xlsx", "docx", "html", "txt"];

    const int LargestFile = 400_000;

    readonly Dictionary<string, List<Input>> byForm = Forms.ToDictionary(form => form, _ => new List<Input>());
    readonly Dictionary<string, List<Input>> own = [];
    readonly List<Input> others = [];

    /// <param name="folder">The folder Corpus of this project.</param>
    /// <param name="more">Folders of other files to begin from.</param>
    public Corpus(string folder, IEnumerable<string> more)
    {
        foreach (var package in Directory.GetDirectories(Path.Combine(folder, "Seeds")).Order(StringComparer.Ordinal)) Add(new(Path.GetFileName(package), Packed(package)));
        foreach (var file in Files(Path.Combine(folder, "Seeds"), SearchOption.TopDirectoryOnly)) Add(At(file));
        foreach (var (form, files) in byForm) own[form] = [.. files];
        Found = [.. Files(Path.Combine(folder, "Found")).Select(At)];
        foreach (var found in Found) Add(found);
        foreach (var other in more.SelectMany(one => Files(one))) Add(At(other));
    }

    /// <summary>Inputs that once broke a reader.</summary>
    public IReadOnlyList<Input> Found { get; }

    public IEnumerable<Input> All => byForm.Values.SelectMany(files => files).Concat(others);

    /// <summary>A file of the form, every other time one of our own; now and then one of no known form: readers are given what people send.</summary>
    public Input Pick(Random random, string form)
    {
        var files = random.Next(12) switch { 0 when others.Count > 0 => others, <= 6 => own[form], _ => byForm[form] };
        return files[random.Next(files.Count)];
    }

    void Add(Input file)
    {
        if (byForm.TryGetValue(file.Form, out var same)) same.Add(file);
        else others.Add(file);
    }

    static Input At(string path) => new(Path.GetFileName(path).ToLowerInvariant(), File.ReadAllBytes(path));

    static IEnumerable<string> Files(string folder, SearchOption search = SearchOption.AllDirectories) => !Directory.Exists(folder) ? [] :
        Directory.GetFiles(folder, "*", search).Where(file => new FileInfo(file).Length <= LargestFile).Order(StringComparer.Ordinal);

    static byte[] Packed(string folder)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Files(folder))
            {
                using var part = zip.CreateEntry(Path.GetRelativePath(folder, file).Replace('\\', '/')).Open();
                part.Write(File.ReadAllBytes(file));
            }

        return bytes.ToArray();
    }
}
