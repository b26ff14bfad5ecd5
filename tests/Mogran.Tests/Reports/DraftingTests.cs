using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Reports;

public sealed partial class DraftingTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_edition_says_what_was_done_about_each_paragraph(string kind)
    {
        await using var database = await SmallPlan.CreateAsync(kind);
        var content = await DraftAsync(database.Open());

        Assert.Equal(["overview", "domain-4", "paragraphs", "annex-participation", "annex-figures", "annex-changes"], content.Sections.Select(section => section.Key));
        var (first, second, third) = (content.Paragraphs[0], content.Paragraphs[1], content.Paragraphs[2]);
        Assert.Equal((Stage.UnderWay, "IT"), (first.Status, first.By.Single()));
        Assert.Equal(2, content.Figures["declaration.p1.activities"].Value);
        Assert.Equal(1_000_000m, content.Figures["declaration.p1.money.EUR"].Value);
        Assert.Equal("EUR 1 million", content.Figures["declaration.p1.money.EUR"].Said.En);
        Assert.Equal("No budget is published for {0}.", first.Missing.Single().Text.En);
        Assert.Equal((Stage.None, 0m), (second.Status, content.Figures["declaration.p2.activities"].Value));
        Assert.Contains("No action of the plan serves yet: Meet.", second.Missing.Select(missing => missing.Text.En));
        Assert.Null(third.Status);
        Assert.Equal("No commitment is drawn from this paragraph.", third.Done.Single().Text.En);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_kept_is_what_was_hashed_and_a_second_save_keeps_nothing_twice(string kind)
    {
        await using var database = await SmallPlan.CreateAsync(kind);
        await using var db = database.Open();
        var edition = await Drafting.ComputeAsync(db, null, SmallPlan.Now);

        var kept = await Drafting.SaveAsync(db, edition);
        await using var fresh = database.Open();
        var again = await Drafting.SaveAsync(fresh, await Resubmitted(edition));
        var read = await fresh.Set<Edition>().AsNoTracking().SingleAsync();

        Assert.Equal(kept.Id, again.Id);
        Assert.Equal(ContentJson.HashOf(read.Content), read.Hash);
        Assert.Equal(read.Content, ContentJson.Write(ContentJson.Read(read.Content)));
        Assert.Equal(SmallPlan.Now, ContentJson.Read(read.Content).AsOf);
    }

    [Fact]
    public async Task The_same_facts_at_the_same_instant_give_the_same_bytes()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");

        var first = await Drafting.ComputeAsync(database.Open(), null, SmallPlan.Now);
        Language.Arabic.Use();
        var second = await Drafting.ComputeAsync(database.Open(), null, SmallPlan.Now);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(Language.Arabic, Language.Current);
    }

    [Fact]
    public async Task Every_figure_names_a_source_and_every_word_is_there_in_three_languages()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var round = await SmallPlan.HoldRoundAsync(db, SmallPlan.Indicator(Answer.Value, 12));
        var edition = await Drafting.ComputeAsync(db, round, SmallPlan.Now);
        var content = ContentJson.Read(edition.Content);

        Assert.All(content.Figures, named => Assert.NotEmpty(named.Value.Sources));
        Assert.All(content.Figures, named => Assert.True(named.Value.Value is null == named.Value.Emptiness is not null, named.Key));
        Assert.All(Named(content), key => Assert.Contains(key, content.Figures.Keys));
        Assert.DoesNotMatch(MissingPhrase(), edition.Content);
        Assert.All(content.Figures.Values.SelectMany(figure => (Multilingual[])[figure.Label, figure.Said, figure.Rule, figure.Scope]),
            words => Assert.True(words is { En: not null, Fr: not null, Ar: not null }, words.ToJson()));
    }

    [Fact]
    public async Task A_blank_is_never_a_zero_and_a_zero_is_a_value()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        var blank = (await DraftAsync(database.Open())).Figures["indicator-I1"];
        Assert.Equal((null, Emptiness.NoDataYet, "no data yet"), (blank.Value, blank.Emptiness, blank.Said.En));

        await using var db = database.Open();
        var round = await SmallPlan.HoldRoundAsync(db, SmallPlan.Indicator(Answer.Value, 0));
        var zero = ContentJson.Read((await Drafting.ComputeAsync(db, round, SmallPlan.Now)).Content).Figures["indicator-I1"];
        Assert.Equal((0m, null, "0"), (zero.Value, zero.Emptiness, zero.Said.En));
        Assert.Equal("1/IT", zero.Sources.Single().Id);
    }

    [Fact]
    public async Task A_figure_that_is_not_disclosed_says_so_and_adds_nothing()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var round = await SmallPlan.HoldRoundAsync(db, SmallPlan.Indicator(Answer.NotDisclosed));
        var figure = ContentJson.Read((await Drafting.ComputeAsync(db, round, SmallPlan.Now)).Content).Figures["indicator-I1"];

        Assert.Equal((null, Emptiness.NotDisclosed), (figure.Value, figure.Emptiness));
        Assert.Equal("Italy: not disclosed", figure.LeftOut.Single().Reason.En);
        Assert.NotEmpty(figure.Sources);
    }

    [Fact]
    public async Task What_a_partner_corrected_and_the_secretariat_accepted_stands_before_what_was_published()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var round = await SmallPlan.HoldRoundAsync(db, SmallPlan.Activity("X-1", Answer.Value, 1_200_000m, Stage.Ended), SmallPlan.Narrative("In our words."));
        var content = ContentJson.Read((await Drafting.ComputeAsync(db, round, SmallPlan.Now)).Content);
        var money = content.Figures["declaration.p1.money.EUR"];

        Assert.Equal(1_200_000m, money.Value);
        Assert.Equal(("X-1", "round-1", "return:IT"), (money.Sources.Single().Id, money.Sources.Single().Source, money.Sources.Single().Record));
        Assert.Equal(1, content.Figures["overview.stageEnded"].Value);
        Assert.Equal((2m, 1m, 1m), (content.Figures["overview.returnsAsked"].Value, content.Figures["overview.returnsAccepted"].Value, content.Figures["overview.linesCorrected"].Value));
        Assert.Contains(content.Sections.Single(section => section.Key == "domain-4").Tables, table => table.Rows.Any(row => row.Cells[1].Words == "In our words."));
    }

    [Fact]
    public async Task An_amount_that_a_partner_does_not_disclose_is_not_counted_and_is_no_zero()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var round = await SmallPlan.HoldRoundAsync(db, SmallPlan.Activity("X-1", Answer.NotDisclosed));
        var content = ContentJson.Read((await Drafting.ComputeAsync(db, round, SmallPlan.Now)).Content);

        Assert.DoesNotContain("declaration.p1.money.EUR", content.Figures.Keys);
        Assert.Equal((null, Emptiness.NoDataYet), (content.Figures["declaration.p1.money"].Value, content.Figures["declaration.p1.money"].Emptiness));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_next_draft_marks_what_changed_with_old_new_and_cause(string kind)
    {
        await using var database = await SmallPlan.CreateAsync(kind);
        await using var db = database.Open();
        await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, null, SmallPlan.Now));
        await db.WriteAsync(async () =>
        {
            var source = await db.Set<Source>().SingleAsync();
            SmallPlan.AddActivity(db, source, "X-3", SmallPlan.Money(source, 250_000.50m, "row 9"));
        });

        var second = await Drafting.ComputeAsync(db, null, SmallPlan.Now.AddDays(1));
        var content = ContentJson.Read(second.Content);
        var money = content.Figures["declaration.p1.money.EUR"];

        Assert.Equal((1, 2), (second.Number, second.Draft));
        Assert.Equal(1_250_000.5m, money.Value);
        Assert.Equal((1_000_000m, "1 source more"), (money.Change!.Previous, money.Change.Cause.En));
        Assert.Null(content.Figures["declaration.p1.partners"].Change);
        Assert.Contains(content.Sections.Last().Tables.Single().Rows, row => row.Cells[3].Figures is ["declaration.p1.money.EUR"]);
    }

    [Fact]
    public async Task An_adopted_edition_is_followed_by_the_next_number()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var first = await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, null, SmallPlan.Now));
        var adopted = new Dictionary<Id<Edition>, DateTimeOffset> { [first.Id] = SmallPlan.Now };

        var next = await Drafting.ComputeAsync(db, null, SmallPlan.Now.AddDays(1), adopted);

        Assert.Equal((2, 1, first.Id), (next.Number, next.Draft, next.Previous));
    }

    static async Task<EditionContent> DraftAsync(MogranDb db)
    {
        await using (db) return ContentJson.Read((await Drafting.ComputeAsync(db, null, SmallPlan.Now)).Content);
    }

    static Task<Edition> Resubmitted(Edition edition) => Task.FromResult(new Edition
    {
        Number = edition.Number, Draft = edition.Draft, ComputedAt = edition.ComputedAt, Content = edition.Content, Hash = edition.Hash,
    });

    static IEnumerable<string> Named(EditionContent content) =>
        content.Sections.SelectMany(section => section.Statements.SelectMany(statement => statement.Figures)
            .Concat(section.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.SelectMany(cell => cell.Figures ?? [])))))
        .Concat(content.Paragraphs.SelectMany(paragraph => paragraph.Figures));

    [GeneratedRegex("\"\\[[\\w-]+\\]\"")]
    private static partial Regex MissingPhrase();
}
