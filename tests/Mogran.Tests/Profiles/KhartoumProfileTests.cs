using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Texts;

namespace Mogran.Tests.Profiles;

/// <summary>The profile as it stands in the database after a first start; the counts are those of the founding documents.</summary>
public sealed class KhartoumProfileTests(LoadedProfile loaded) : IClassFixture<LoadedProfile>
{
    [Theory]
    [InlineData("rome-2014", 37, 0)]
    [InlineData("rome-2017", 16, 2)]
    [InlineData("cairo-2025", 39, 8)]
    public async Task Each_text_has_its_own_adherence(string slug, int adopted, int present)
    {
        await using var db = loaded.Open();
        var adherence = await db.Set<Adherence>().Where(one => one.TextSlug == slug).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(adopted, adherence.Count(one => one.Kind == AdherenceKind.Adopted));
        Assert.Equal(present, adherence.Count(one => one.Kind == AdherenceKind.Present));
    }

    [Theory]
    [InlineData("2014-12-01", 37)]
    [InlineData("2023-03-16", 40)]
    [InlineData("2025-04-09", 39)]
    public async Task Participation_is_known_as_of_a_day(string day, int states)
    {
        await using var db = loaded.Open();
        var seats = await db.Set<Seat>().Where(seat => seat.BodyCode == "process" && seat.Role == SeatRole.Member)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(states, seats.Count(seat => seat.HeldOn(Day(day))));
    }

    [Theory]
    [InlineData("2016-06-01", "")]
    [InlineData("2023-03-16", "DE SS")]
    [InlineData("2024-06-01", "EG")]
    [InlineData("2026-11-22", "FR")]
    public async Task The_Chair_is_named_only_where_it_is_recorded(string day, string partners)
    {
        await using var db = loaded.Open();
        var seats = await db.Set<Seat>().Where(seat => seat.Role == SeatRole.Chair).ToListAsync(TestContext.Current.CancellationToken);
        var held = seats.Where(seat => seat.HeldOn(Day(day))).Select(seat => seat.PartnerCode).Order(StringComparer.Ordinal);
        Assert.Equal(partners, string.Join(' ', held));
    }

    [Fact]
    public async Task Every_operative_paragraph_but_the_twelfth_promises_something_and_every_promise_has_an_action()
    {
        await using var db = loaded.Open();
        var stop = TestContext.Current.CancellationToken;
        var operative = await db.Set<Paragraph>().Where(one => one.TextSlug == "cairo-2025" && one.Kind == ParagraphKind.Operative).ToListAsync(stop);
        var commitments = await db.Set<Commitment>().ToListAsync(stop);
        var served = await db.Set<ActionCommitment>().Select(one => one.CommitmentCode).ToListAsync(stop);
        Assert.Equal(["p12"], operative.Select(one => one.Anchor).Except(commitments.Select(one => one.Anchor)));
        Assert.Empty(commitments.Select(one => one.Code).Except(served));
    }

    [Fact]
    public async Task What_a_paragraph_continues_exists()
    {
        await using var db = loaded.Open();
        var paragraphs = await db.Set<Paragraph>().ToListAsync(TestContext.Current.CancellationToken);
        var known = paragraphs.Select(one => $"{one.TextSlug}#{one.Anchor}").ToHashSet();
        Assert.NotEmpty(paragraphs.SelectMany(one => one.Continues));
        Assert.Superset(paragraphs.SelectMany(one => one.Continues).ToHashSet(), known);
    }

    [Fact]
    public async Task Activities_and_figures_name_the_row_they_were_read_from()
    {
        await using var db = loaded.Open();
        var activities = await db.Set<Activity>().Include(one => one.Figures).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(358, activities.Count);
        Assert.Equal(1796, activities.Sum(one => one.Figures.Count));
        Assert.Equal(activities.Count, activities.Select(one => one.Origin.Locator).Distinct().Count());
        Assert.All(activities.SelectMany(one => one.Figures), figure => Assert.StartsWith("results.csv, row ", figure.Origin.Locator, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Almost_half_of_the_activities_are_linked_by_an_explicit_rule()
    {
        await using var db = loaded.Open();
        var links = await db.Set<ActivityAction>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(links, link => Assert.Equal(LinkBasis.Rule, link.Basis));
        Assert.Equal(165, links.Select(link => link.ActivityId).Distinct().Count());
    }

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
