using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Reports;

/// <summary>An edition without its content, for lists.</summary>
public sealed record EditionHead(Id<Edition> Id, int Number, int Draft, DateTimeOffset ComputedAt, string Hash, DateTimeOffset? AdoptedAt)
{
    /// <summary>Address without the language: that of the number once adopted, of the draft before.</summary>
    public string Href => AdoptedAt is null ? $"/reports/{Number}/drafts/{Draft}" : $"/reports/{Number}";

    public string FileHref(string format) => $"/reports/{Number}/files/{format}{Query}";

    public string FiguresHref(string? key = null) => $"/reports/{Number}/figures{(key is null ? "" : "/" + key)}{Query}";

    string Query => AdoptedAt is null ? $"?draft={Draft}" : "";
}

/// <param name="Json">The frozen bytes, as hashed.</param>
public sealed record FrozenEdition(EditionHead Head, EditionContent Content, string Json);

/// <summary>The editions that a visitor may read: adopted ones are public, drafts are among partners.</summary>
public sealed class Editions(MogranDb db, AdoptedEditions adopted, TimeProvider time)
{
    const int MostKept = 8;

    // Content never changes once it has an id, so reading it again from JSON would only cost time.
    static readonly ConcurrentDictionary<Id<Edition>, (EditionContent Content, string Json)> Read = [];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<EditionHead>> ListAsync(Standing standing) =>
        [.. (await ListAsync()).Where(edition => edition.AdoptedAt is not null || standing.IsPartner)];

    /// <summary>All of them, whoever asks: for the command line and for pages that have checked already.</summary>
    public async Task<IReadOnlyList<EditionHead>> ListAsync()
    {
        var since = await adopted(db, time.Now);
        var editions = await db.Set<Edition>().AsNoTracking()
            .Select(edition => new { edition.Id, edition.Number, edition.Draft, edition.ComputedAt, edition.Hash }).ToListAsync();
        return [.. editions
            .Select(edition => new EditionHead(edition.Id, edition.Number, edition.Draft, edition.ComputedAt, edition.Hash,
                since.TryGetValue(edition.Id, out var at) ? at : null))
            .OrderByDescending(edition => edition.Number).ThenByDescending(edition => edition.Draft)];
    }

    /// <param name="draft">Null for the adopted one of the number or, before there is one, its last draft.</param>
    public async Task<FrozenEdition?> FindAsync(Standing standing, int number, int? draft = null) =>
        await FindAmongAsync(await ListAsync(standing), number, draft);

    public async Task<FrozenEdition?> FindAsync(int number, int? draft = null) => await FindAmongAsync(await ListAsync(), number, draft);

    public async Task<FrozenEdition?> FindLastAsync() => await ListAsync() is [var last, ..] ? await FindAsync(last.Number, last.Draft) : null;

    async Task<FrozenEdition?> FindAmongAsync(IReadOnlyList<EditionHead> visible, int number, int? draft)
    {
        var ofNumber = visible.Where(edition => edition.Number == number).ToList();
        var head = draft is null
            ? ofNumber.FirstOrDefault(edition => edition.AdoptedAt is not null) ?? ofNumber.FirstOrDefault()
            : ofNumber.FirstOrDefault(edition => edition.Draft == draft);
        if (head is null) return null;

        var (content, json) = await ReadAsync(head.Id);
        return new(head, content, json);
    }

    async Task<(EditionContent Content, string Json)> ReadAsync(Id<Edition> id)
    {
        if (Read.TryGetValue(id, out var known)) return known;
        var json = await db.Set<Edition>().Where(edition => edition.Id == id).Select(edition => edition.Content).SingleAsync();
        if (Read.Count >= MostKept) Read.Clear();
        return Read[id] = (ContentJson.Read(json), json);
    }
}
