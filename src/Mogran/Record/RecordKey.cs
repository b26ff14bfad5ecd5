using Mogran.Storage;
using Mogran.TransparencyLog;

namespace Mogran.Record;

/// <summary>
/// The key that signs the record's heads: a file of the data folder that only its owner reads, or MOGRAN_RECORD_KEY
/// where several nodes share one.
/// </summary>
public sealed class RecordKey(Database database)
{
    const string FileName = "record-key";
    readonly Lock opening = new();
    SigningKey? key;

    /// <summary>The key; made on first use, under the origin "mogran/" and the code of the dialogue.</summary>
    /// <exception cref="FormatException">The file or the variable holds no signing key.</exception>
    public SigningKey Of(string dialogueCode)
    {
        lock (opening) return key ??= Shared() ?? FromFile(dialogueCode);
    }

    static SigningKey? Shared() =>
        Environment.GetEnvironmentVariable("MOGRAN_RECORD_KEY") is { Length: > 0 } text ? SigningKey.Parse(text.Trim()) : null;

    SigningKey FromFile(string dialogueCode)
    {
        var path = Path.Combine(database.Folder, FileName);
        if (File.Exists(path)) return SigningKey.Load(path);
        Directory.CreateDirectory(database.Folder);
        var made = SigningKey.Generate($"mogran/{dialogueCode}");
        try
        {
            made.Save(path);
            return made;
        }
        catch (IOException)
        {
            // Another process made it between the question and the answer.
            return SigningKey.Load(path);
        }
    }
}
