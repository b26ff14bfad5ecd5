using Mogran.Storage;
using Mogran.TransparencyLog;

namespace Mogran.Record;

/// <summary>The record's plain files, at the same address in every language: C2SP tlog-tiles over HTTP.</summary>
public static class RecordFiles
{
    const string PlainText = "text/plain; charset=utf-8";

    public static void MapRecordFiles(this IEndpointRouteBuilder site)
    {
        var files = site.MapGroup("/record").AllowAnonymous();
        files.MapGet("/checkpoint", async (MogranDb db) =>
            await db.HeadAsync() is { } head ? Results.Text(head.Checkpoint, PlainText) : Results.NotFound());
        files.MapGet("/key", async (MogranDb db, RecordKey key) =>
            Results.Text(key.Of((await db.DialogueAsync()).Code).Verifier + "\n", PlainText));
        files.MapGet("/tile/{**path}", async (string path, HttpContext http, MogranDb db) =>
        {
            if (await db.TileAsync("tile/" + path) is not { } tile) return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(tile, "application/octet-stream");
        });
        files.MapGet("/{index:long}/receipt", async (long index, MogranDb db) =>
            await db.ReceiptAsync(index, open: false) is { } receipt ? Download(receipt, index) : Results.NotFound());
    }

    /// <summary>A receipt as a file that mogran-verify reads.</summary>
    public static IResult Download(Receipt receipt, long index) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(receipt.ToString()), PlainText, $"entry-{index}.tlog-proof");
}
