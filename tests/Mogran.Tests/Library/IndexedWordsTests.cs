using System.Globalization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Tests.Library;

/// <summary>The index holds of a text what is looked for in it and marked in an excerpt, whether a form was met before or not.</summary>
public sealed class IndexedWordsTests
{
    static readonly string Letters = "aeiourstnlmdAEé\u0301œßÆø١9-_'’.\u00AD\u200Dىةأوالمنﻻ\u064Bж漢";

    [Fact]
    public void All_forms_are_folded_and_stemmed_as_the_words_of_a_search_are()
    {
        var random = new Random(5);
        var stems = KnownStems.Take();
        var (sqlite, postgres) = (new IndexedWords(null), new IndexedWords('B'));
        List<string> met = [];
        // More forms than are known at once, of any length, and some of them again and again.
        for (var i = 0; i < 3_000; i++)
        {
            var words = Enumerable.Range(0, 30).Select(_ => random.Next(3) == 0 && met.Count > 0 ? met[random.Next(met.Count)] : Word(random)).ToList();
            met.AddRange(words.Take(3));
            var (text, language) = (string.Join(' ', words), Language.All[random.Next(3)]);
            sqlite.Begin();
            sqlite.Add(text, language, stems);
            postgres.Begin(7);
            postgres.Add(text, language, stems);

            var expected = Expected(text, language);
            Assert.Equal(string.Concat(expected.Select(word => $"{word} ")), sqlite.ToString());
            Assert.Equal(string.Concat(expected.Select((word, place) => string.Create(CultureInfo.InvariantCulture, $"{word}:{place + 8}B "))), postgres.ToString());
            Assert.Equal(expected.Count, sqlite.Place);
        }

        stems.GiveBack();
    }

    /// <summary>Where long values come again, alone or beside others, in the same language or another, and where a field is full.</summary>
    [Fact]
    public void A_value_that_comes_again_becomes_the_same_words()
    {
        var random = new Random(7);
        var stems = KnownStems.Take();
        var sqlite = new IndexedWords(null);
        var values = Enumerable.Range(1, 6).Select(at => string.Join(' ', Enumerable.Range(0, at * 300).Select(_ => Word(random)))).ToList();
        for (var i = 0; i < 200; i++)
        {
            List<(string Value, Language Language)> field = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (values[random.Next(values.Count)], Language.All[random.Next(2)]))];
            sqlite.Begin();
            foreach (var (value, language) in field) sqlite.Add(value, language, stems);
            var apart = new IndexedWords(null);
            apart.Begin();
            // Blanks at its end make it one that was not met before.
            for (var at = 0; at < field.Count; at++) apart.Add(field[at].Value + new string(' ', at), field[at].Language, stems);

            Assert.Equal(apart.Place, sqlite.Place);
            Assert.Equal(apart.ToString(), sqlite.ToString());
        }

        stems.GiveBack();
    }

    [Fact]
    public void No_phrase_reaches_from_one_value_into_the_next()
    {
        var stems = KnownStems.Take();
        var (sqlite, postgres) = (new IndexedWords(null), new IndexedWords('A'));
        foreach (var field in (IndexedWords[])[sqlite, postgres])
        {
            field.Begin();
            field.Add("Border post", Language.English, stems);
            field.Add(null, Language.English, stems);
            field.Add("guard", Language.English, stems);
            field.AddMark("=cke");
        }

        Assert.Equal("bord post = guard =cke ", sqlite.ToString());
        Assert.Equal("bord:1A post:2A guard:4A =cke:5A ", postgres.ToString());
    }

    static List<string> Expected(string text, Language language)
    {
        List<string> words = [];
        for (var cut = new FoldedWords(Spelling.Ordinary(text)); cut.Next();) words.Add(cut.StemIn(language).ToString());
        return words;
    }

    static string Word(Random random) =>
        string.Create(random.Next(20) == 0 ? random.Next(100) : random.Next(1, 9), random, (word, from) =>
        {
            for (var i = 0; i < word.Length; i++) word[i] = Letters[from.Next(Letters.Length)];
        });
}
