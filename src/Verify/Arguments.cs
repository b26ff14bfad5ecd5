namespace Mogran.Verify;

/// <summary>What the program was asked, before anything has been read.</summary>
/// <param name="Command">"record", "receipt", "consistency" or "help".</param>
/// <param name="Places">Files and folders, in order.</param>
sealed record Arguments(string Command, IReadOnlyList<string> Places)
{
    static readonly Dictionary<string, int> PlacesOf = new() { ["record"] = 1, ["receipt"] = 1, ["consistency"] = 2, ["help"] = 0 };

    /// <summary>Keys of the log, or files that hold them.</summary>
    internal IReadOnlyList<string> Keys { get; private init; } = [];

    /// <summary>Keys of witnesses, or files that hold them.</summary>
    internal IReadOnlyList<string> Witnesses { get; private init; } = [];

    internal string? Content { get; private init; }

    internal bool Json { get; private init; }

    internal string Language { get; private init; } = "en";

    /// <exception cref="WrongUse">There is no such command or option, or one is missing.</exception>
    internal static Arguments Parse(IReadOnlyList<string> words)
    {
        var read = new Arguments("help", []);
        List<string> plain = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "-h" or "--help") return read with { Command = "help" };
            if (words[i].StartsWith("--", StringComparison.Ordinal)) read = read.With(words, ref i);
            else plain.Add(words[i]);
        }

        return plain is [var command, .. var places] ? (read with { Command = command, Places = places }).Checked() : read;
    }

    Arguments With(IReadOnlyList<string> words, ref int i)
    {
        var (name, value) = words[i].Split('=', 2) is [var left, var right] ? (left, right) : (words[i], null);
        if (name == "--json" && value is null) return this with { Json = true };
        if (name is not ("--key" or "--witness" or "--content" or "--lang")) throw new WrongUse("UnknownOption", name);
        value ??= ++i < words.Count ? words[i] : throw new WrongUse("OptionWithoutValue", name);
        return name switch
        {
            "--key" => this with { Keys = [.. Keys, value] },
            "--witness" => this with { Witnesses = [.. Witnesses, value] },
            "--content" => this with { Content = value },
            _ when Words.Languages.Contains(value) => this with { Language = value },
            _ => throw new WrongUse("UnknownLanguage", value),
        };
    }

    Arguments Checked()
    {
        if (!PlacesOf.TryGetValue(Command, out var places)) throw new WrongUse("UnknownCommand", Command);
        if (Places.Count != places) throw new WrongUse("WrongPlaces", Command, places, Places.Count);
        if (Command != "help" && Keys.Count == 0) throw new WrongUse("NoKey");
        if (Command != "receipt" && Content is not null) throw new WrongUse("ContentOnlyForReceipt");
        return this;
    }
}
