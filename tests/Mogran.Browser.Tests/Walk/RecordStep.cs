using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mogran.TransparencyLog;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 7: an outsider takes the record away over HTTP and has it checked by a program that is not the server's.</summary>
static class RecordStep
{
    public static async Task VerifyAsync(Uri address)
    {
        using var outsider = new HttpClient { BaseAddress = address };
        var folder = Directory.CreateTempSubdirectory("mogran-record-").FullName;
        try
        {
            var checkpoint = await outsider.GetByteArrayAsync("/record/checkpoint");
            await KeepAsync(folder, "checkpoint", checkpoint);
            var size = long.Parse(Encoding.UTF8.GetString(checkpoint).Split('\n')[1], CultureInfo.InvariantCulture);
            Assert.True(size > 5);
            foreach (var tile in TilePath.All(size)) await KeepAsync(folder, tile.ToString(), await outsider.GetByteArrayAsync($"/record/{tile}"));
            Assert.Equal(0, await RunAsync("record", folder, "--key", await KeyAsync(outsider)));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    public static async Task VerifyAsync(Uri address, byte[] receipt)
    {
        using var outsider = new HttpClient { BaseAddress = address };
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, receipt);
            Assert.Equal(0, await RunAsync("receipt", file, "--key", await KeyAsync(outsider)));
        }
        finally { File.Delete(file); }
    }

    static async Task<string> KeyAsync(HttpClient outsider) => (await outsider.GetStringAsync("/record/key")).Trim();

    static async Task KeepAsync(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes);
    }

    /// <returns>The exit code of mogran-verify.</returns>
    static async Task<int> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mogran-verify.dll"), .. words])
        {
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.StartsWith("VERIFIED", said, StringComparison.Ordinal);
        return program.ExitCode;
    }
}
