using System.Globalization;
using System.Text;
using Mogran.Record;
using Mogran.Storage;
using Mogran.Tests.Site;
using Mogran.TransparencyLog;
using Mogran.Verify;

namespace Mogran.Tests.Record;

/// <summary>What an outsider does with the small program alone: mirror what is served, check it, and find what was changed.</summary>
public sealed class OutsiderTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("mogran-outsider-").FullName;
    TestSite site = null!;
    string key = "";

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await using var db = site.Open();
        var recorder = site.Services.GetRequiredService<Recorder>();
        for (var number = 0; number < 6; number++)
            await db.WriteAsync(() => recorder.AppendAsync(db, new("text.imported", "secretariat", null, "text", "t", new() { ["number"] = number })));
        key = Encoding.UTF8.GetString(await BytesAsync("/record/key")).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_record_copied_from_the_site_is_verified_and_one_changed_byte_is_found()
    {
        await MirrorAsync();
        Assert.Equal(0, Check("record", folder));

        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var middle = bytes.Length / 2;
            bytes[middle] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
            Assert.Equal(1, Check("record", folder));
            bytes[middle] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
        }

        Assert.Equal(0, Check("record", folder));
    }

    [Fact]
    public async Task What_the_host_writes_to_a_folder_is_what_it_serves()
    {
        await using var db = site.Open();
        var written = Path.Combine(folder, "written");

        await db.WriteRecordFolderAsync(written, VerifierKey.Parse(key));

        Assert.Equal(0, Check("record", written));
        Assert.Equal(await BytesAsync("/record/checkpoint"), await File.ReadAllBytesAsync(Path.Combine(written, "checkpoint")));
    }

    [Fact]
    public async Task A_receipt_from_an_entrys_page_is_verified_and_the_page_says_what_that_proves()
    {
        using var stranger = site.Visit();
        await stranger.GetAsync("/record/3");
        Assert.Equal("Entry 3", stranger.Heading);
        Assert.Contains("That the time is true", stranger.Main, StringComparison.Ordinal);

        var file = Path.Combine(folder, "entry.tlog-proof");
        await File.WriteAllBytesAsync(file, await BytesAsync(stranger.Page.QuerySelector("a[download]")!.GetAttribute("href")!));

        Assert.Equal(0, Check("receipt", file));
        await stranger.GetAsync("/record/9999");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task A_head_kept_earlier_is_continued_by_the_record_of_today()
    {
        var old = Path.Combine(folder, "old");
        await File.WriteAllBytesAsync(old, await BytesAsync("/record/checkpoint"));
        await using var db = site.Open();
        var recorder = site.Services.GetRequiredService<Recorder>();
        await db.WriteAsync(() => recorder.AppendAsync(db, new("text.imported", "secretariat", null, "text", "t", [])));
        var now = Path.Combine(folder, "now");

        await db.WriteRecordFolderAsync(now, VerifierKey.Parse(key));

        Assert.Equal(0, Check("consistency", old, now));
    }

    int Check(params string[] words) => Checker.Run([.. words, "--key", key], TextWriter.Null, TextWriter.Null);

    /// <summary>Copies the files as curl would: the head, and the tiles of a record of fewer than 256 entries.</summary>
    async Task MirrorAsync()
    {
        var size = Checkpoint.Parse(Note.Parse(await BytesAsync("/record/checkpoint")).Text).Size.ToString(CultureInfo.InvariantCulture);
        foreach (var path in (string[])["checkpoint", $"tile/0/000.p/{size}", $"tile/entries/000.p/{size}"])
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, await BytesAsync("/record/" + path));
        }
    }

    async Task<byte[]> BytesAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        return await client.GetByteArrayAsync(path);
    }
}
