using System.Text.Json;
using Mogran.CommandLine;
using Mogran.Profiles;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Reports;

public sealed class ReportCommandTests
{
    [Fact]
    public async Task The_command_writes_every_form_and_says_by_its_exit_code_how_it_went()
    {
        var folder = Directory.CreateTempSubdirectory("mogran-report-").FullName;
        try
        {
            Assert.Equal(1, await RunAsync(folder, "json", "none.json"));
            await Installation.PrepareAsync(Database.In(folder), new(Repository.Path("profiles", "khartoum")), TimeProvider.System);
            foreach (var format in ExportFormat.All)
            {
                Assert.Equal(0, await RunAsync(folder, format.Code, "report." + format.Code));
                Assert.NotEqual(0, new FileInfo(Path.Combine(folder, "report." + format.Code)).Length);
            }

            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "report.json"), TestContext.Current.CancellationToken));
            Assert.Equal(1, json.RootElement.GetProperty("content").GetProperty("draft").GetInt32());
            Assert.Equal(1, await RunAsync(folder, "json", "no.json", "--round", "7"));
            Assert.Equal(1, await RunAsync(folder, "json", "no.json", "--edition", "7"));
            Assert.Equal(1, await RunAsync(folder, "json", Path.Combine("no such folder", "no.json")));
            Assert.Equal(2, await RunAsync(folder, "pdf", "no.pdf"));
            Assert.False(File.Exists(Path.Combine(folder, "no.json")));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            Language.English.Use();
        }
    }

    static Task<int> RunAsync(string folder, string format, string file, params string[] more) =>
        Root.RunAsync(["report", "--data", folder, "--format", format, "--out", Path.Combine(folder, file), .. more]);
}
