using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mogran.Shared;

namespace Mogran.Storage;

sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new(value));

sealed class MultilingualConverter() : ValueConverter<Multilingual, string>(
    text => text.ToJson(), json => Multilingual.FromJson(json));

/// <summary>An instant is stored in UTC, so that it compares the same on both databases.</summary>
sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime, value => new(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

/// <summary>
/// Amounts and figures as whole ten-thousandths: exact, comparable and summable on both databases, where SQLite has
/// no decimal of its own. Bounds: about ±9 × 10^14.
/// </summary>
sealed class ExactDecimalConverter() : ValueConverter<decimal, long>(
    value => Stored(value), value => value / Scale)
{
    public const decimal Scale = 10_000m;

    public static long Stored(decimal value) => decimal.ToInt64(decimal.Round(value * Scale, 0, MidpointRounding.ToEven));
}

/// <summary>A short list is one JSON text on both databases, so that they hold the same.</summary>
sealed class ListConverter<T>() : ValueConverter<List<T>, string>(
    list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default)!);

sealed class WordsConverter() : ValueConverter<List<string>, string>(list => Lists.Write(list), json => Lists.Read(json));

sealed class ListComparer<T>() : ValueComparer<List<T>>(
    (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list.ToList());
