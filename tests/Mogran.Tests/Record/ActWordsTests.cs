using System.Text.RegularExpressions;
using Mogran.Record;
using Mogran.Shared;

namespace Mogran.Tests.Record;

/// <summary>Whatever enters the record can be read there in words.</summary>
public sealed partial class ActWordsTests
{
    [Fact]
    public void Every_act_that_is_entered_has_words()
    {
        var words = new Phrases<RecordEntry>();
        var acts = Directory.EnumerateFiles(Repository.Path("src", "Mogran"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText).Where(code => code.Contains("Recorder", StringComparison.Ordinal) || code.Contains("Act ", StringComparison.Ordinal))
            .SelectMany(code => Named().Matches(code)).Select(match => match.Groups["act"].Value).ToHashSet();

        Assert.Contains("decision.voice", acts);
        Assert.All(acts, act => Assert.True(words.Has("Act_" + act.Replace('.', '_')), act));
    }

    [GeneratedRegex(@"""(?<act>(activities|decision|edition|plan|post|profile|return|round|text)\.(?!json)[a-zA-Z]+)""")]
    private static partial Regex Named();
}
