using System.Text.RegularExpressions;
using Mogran.Profiles;
using Mogran.Site;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Profiles;

/// <summary>A second, tiny dialogue: nothing of the first is in the code.</summary>
public sealed partial class OtherDialogueTests
{
    static readonly string[] Addresses = ["", "/texts", "/texts/water-2020", "/plan", "/plan/commitments", "/plan/1.1.1", "/partners", "/partners/AA", "/meetings", "/reports", "/record", "/activities"];

    [Theory, InlineData("en", "Lakes Dialogue"), InlineData("fr", "Dialogue des lacs"), InlineData("ar", "حوار البحيرات")]
    public async Task Another_profile_is_another_dialogue_on_every_public_page(string language, string name)
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await Installation.PrepareAsync(database.Database, new(Repository.Path("tests", "Mogran.Tests", "Profiles", "lakes")), TimeProvider.System);
        await using var site = Server.Build(new Serving(database.Folder, "http://127.0.0.1:0"));
        await site.StartAsync();
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };

        foreach (var address in Addresses)
        {
            var answer = await http.GetAsync($"/{language}{address}");
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.Contains(name, page, StringComparison.Ordinal);
            Assert.DoesNotMatch(NamesOfTheFirst(), page);
        }

        await site.StopAsync();
    }

    [Fact]
    public void The_code_names_no_state_body_or_text_of_the_first_dialogue()
    {
        var source = Repository.Path("src", "Mogran");
        var wrong = Directory.EnumerateFiles(source, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && NamesOfTheFirst().IsMatch(line))
                .Select(line => $"{Path.GetRelativePath(source, file)}: {line.Trim()}"))
            // The profile that the program brings when none is named, by its folder.
            .Where(found => !found.StartsWith("Profiles/ProfileFolder.cs", StringComparison.Ordinal) && !found.StartsWith("Demo/", StringComparison.Ordinal))
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [GeneratedRegex("Khartoum|Valletta|Rome Declaration|Cairo Declaration|Horn of Africa|Ethiopia|Eritrea|ICMPD|الخرطوم", RegexOptions.IgnoreCase)]
    private static partial Regex NamesOfTheFirst();
}
