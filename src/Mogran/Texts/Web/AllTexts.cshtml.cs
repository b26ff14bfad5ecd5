using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Texts;

/// <summary>Every text the dialogue stands on or refers to.</summary>
[AllowAnonymous]
public sealed class AllTextsModel(MogranDb db) : PageModel
{
    /// <summary>Texts that partners of the dialogue stand behind, the latest first.</summary>
    public IReadOnlyList<TextLine> Adopted { get; private set; } = [];

    /// <summary>Texts that those lean on.</summary>
    public IReadOnlyList<TextLine> Referred { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var texts = await db.Set<Text>().AsNoTracking().ToListAsync();
        var behind = await db.Set<Adherence>().Where(adherence => adherence.Kind == AdherenceKind.Adopted)
            .GroupBy(adherence => adherence.TextSlug).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var wordings = (await db.Set<Expression>().AsNoTracking().Select(expression => new { expression.TextSlug, expression.Language }).ToListAsync())
            .ToLookup(expression => expression.TextSlug, expression => Language.Of(expression.Language) ?? Language.English);
        var lines = texts.OrderByDescending(text => text.AdoptedOn ?? DateOnly.MinValue).ThenBy(text => text.Slug, StringComparer.Ordinal)
            .Select(text => new TextLine(text, behind.GetValueOrDefault(text.Slug), [.. wordings[text.Slug]])).ToList();
        Adopted = [.. lines.Where(line => line.Partners > 0)];
        Referred = [.. lines.Where(line => line.Partners == 0)];
    }
}

/// <param name="Partners">How many partners stand behind it; 0 where none is recorded.</param>
/// <param name="Wordings">Languages in which the full wording is here.</param>
public sealed record TextLine(Text Text, int Partners, IReadOnlyList<Language> Wordings);
