using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Says in words what was known of a line: the value, its day and where it is from.</summary>
public sealed class KnownWords(Phrases<Round> words)
{
    Dictionary<string, Multilingual> sources = [];

    public async Task LoadAsync(MogranDb db) =>
        sources = await db.Set<Source>().AsNoTracking().ToDictionaryAsync(source => source.Code, source => source.Title);

    /// <summary>"EUR 5,000,000, under way. Known on 1 January 2022 from ..., row 17."; null when nothing is known.</summary>
    public string? Said(Entry entry, string? unit)
    {
        if (entry.KnownAnswer is not { } answer) return null;
        var what = WhatWas(entry, answer, unit);
        return entry.KnownOn is { } day ? words["KnownOn", what, Print.Day(day), From(entry.KnownFrom ?? "")] : what;
    }

    public string Answer(Entry entry, string? unit) => entry.Answer is { } answer
        ? Joined(answer, entry.Value, entry.Currency, unit, entry.Kind is EntryKind.Activity ? entry.Stage : null)
        : words["NotAnswered"];

    string WhatWas(Entry entry, Answer answer, string? unit) =>
        Joined(answer, entry.KnownValue, entry.KnownCurrency, unit, entry.Kind is EntryKind.Activity ? entry.KnownStage : null);

    string Joined(Answer answer, decimal? value, string? currency, string? unit, Plan.Stage? stage)
    {
        var first = (answer, value) switch
        {
            (Monitoring.Answer.Value, { } number) when currency is not null => Print.Money(number, currency),
            (Monitoring.Answer.Value, { } number) => unit is null ? Print.Number(number) : $"{Print.Number(number)} {unit}",
            (Monitoring.Answer.Value, null) => words["InWords"],
            _ => words[answer],
        };
        return stage is { } known ? words["WithStage", first, words[known]] : first;
    }

    string From(string from)
    {
        if (from.StartsWith("round:", StringComparison.Ordinal)) return words["FromRound", from[6..]];
        var (code, record) = from.StartsWith("source:", StringComparison.Ordinal) && from.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap
            ? (from[7..gap], from[(gap + 1)..]) : (from, "");
        return sources.TryGetValue(code, out var title) ? $"{title} ({record})" : record;
    }
}
