using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>Takes a file into the dialogue's texts: all of it in one transaction, or nothing.</summary>
public sealed class TextImport(MogranDb db, Recorder recorder, TimeProvider time)
{
    /// <summary>Larger files are refused before they are read.</summary>
    public const int MostBytes = Limits.WordBytes;

    /// <summary>Reads a file and, unless it is only tried, saves what was read.</summary>
    /// <param name="dryRun">Says what would be done; nothing is written.</param>
    /// <exception cref="RefusedException">The file cannot be read as a text; nothing was kept.</exception>
    public async Task<TextOutcome> ImportAsync(string path, bool dryRun = false)
    {
        var bytes = await BytesAsync(path);
        var draft = await ReadAsync(Path.GetFileName(path), bytes);
        if (draft.IsUnlikely) throw new Findings(draft.FileName).Refused("NotAText");
        return await SaveAsync(draft, bytes, dryRun: dryRun);
    }

    public async Task<DraftText> ReadAsync(string fileName, byte[] bytes)
    {
        var partners = await db.Set<Partner>().AsNoTracking().ToListAsync();
        return TextReading.Read(fileName, bytes, partners);
    }

    /// <summary>The text that a draft is the wording of; null when it is a new one.</summary>
    public async Task<Text?> FindAsync(DraftText draft)
    {
        var texts = await db.Set<Text>().AsNoTracking().ToListAsync();
        var adopted = await db.Set<Adherence>().AsNoTracking().Where(adherence => adherence.Kind == AdherenceKind.Adopted).ToListAsync();
        return SameText.Find(draft, texts, adopted.ToLookup(adherence => adherence.TextSlug, adherence => adherence.PartnerCode));
    }

    /// <summary>Saves a draft as a new text, or as the wording of one that is known.</summary>
    /// <param name="slug">Text that the draft is the wording of; null to find it, one that is not there ("") for a new one.</param>
    public async Task<TextOutcome> SaveAsync(DraftText draft, byte[] bytes, string? slug = null, bool dryRun = false)
    {
        var names = await db.PartnersByCodeAsync();
        if (!dryRun) return await db.WriteAsync(() => SaveInsideAsync(draft, bytes, slug, names));

        var merged = await new TextMerge(db, draft, time.Now).ApplyAsync(slug ?? (await FindAsync(draft))?.Slug);
        var changed = db.ChangeTracker.HasChanges();
        db.ChangeTracker.Clear();
        return TextOutcome.Of(draft with { Findings = [.. draft.Findings, .. merged.Findings] }, merged.Text.Slug, changed, names);
    }

    async Task<TextOutcome> SaveInsideAsync(DraftText draft, byte[] bytes, string? slug, IReadOnlyDictionary<string, Partner> names)
    {
        var merged = await new TextMerge(db, draft, time.Now).ApplyAsync(slug ?? (await FindAsync(draft))?.Slug);
        var changed = db.ChangeTracker.HasChanges();
        if (changed)
        {
            if (!await db.Set<Document>().AnyAsync(document => document.Hash == draft.DocumentHash))
                db.Add(Document.Of(bytes, MediaType(draft.FileName), time.Now));
            await db.SaveChangesAsync();
            await recorder.AppendAsync(db, ActOf(draft, merged.Text));
        }

        return TextOutcome.Of(draft with { Findings = [.. draft.Findings, .. merged.Findings] }, merged.Text.Slug, changed, names);
    }

    static Act ActOf(DraftText draft, Text text) => new("text.imported", Offices.Secretariat, null, "text", text.Slug, new JsonObject
    {
        ["adopted"] = new JsonArray([.. draft.Partners.Where(partner => partner.As is AdherenceKind.Adopted).Select(partner => (JsonNode)partner.Code)]),
        ["date"] = draft.Date is { } date ? Print.IsoDay(date) : null,
        ["document"] = draft.DocumentHash,
        ["language"] = draft.Language,
        ["paragraphs"] = draft.Paragraphs.Count,
        ["text"] = text.Slug,
        ["title"] = draft.Title,
    });

    static async Task<byte[]> BytesAsync(string path)
    {
        var size = new FileInfo(path).Length;
        if (size <= MostBytes) return await File.ReadAllBytesAsync(path);
        throw new Findings(Path.GetFileName(path)).Refused("TooLarge", null, PlainFile.Megabytes(size), PlainFile.Megabytes(MostBytes));
    }

    /// <summary>The media type under which the library keeps the file.</summary>
    public static string MediaType(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".html" or ".htm" or ".xhtml" => "text/html",
        _ => "text/plain",
    };
}
