using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Record;
using Mogran.Shared;

namespace Mogran.Tests.Decisions;

/// <summary>Deadline of the case: Friday 4 December 2026, 18:00 in Cairo (16:00 UTC). Times are to the millisecond.</summary>
public sealed class SilenceTests
{
    const VoiceKind Objection = VoiceKind.Objection, Statement = VoiceKind.Statement;
    const DecisionState Open = DecisionState.Open, Broken = DecisionState.Broken, Adopted = DecisionState.Adopted, Withdrawn = DecisionState.Withdrawn;

    static readonly DateTimeOffset Deadline = SilenceCase.Deadline;

    // What a state answers, how many milliseconds before (-) or after (+) the deadline; the state a millisecond
    // before, at, and a day after the deadline.
    [Theory]
    [InlineData(Statement, -1, Open, Adopted, Adopted)]
    [InlineData(Objection, -86_400_000, Broken, Broken, Broken)]
    [InlineData(Objection, -1, Broken, Broken, Broken)]
    [InlineData(Objection, 0, Open, Adopted, Adopted)]
    [InlineData(Objection, 1, Open, Adopted, Adopted)]
    public async Task An_objection_breaks_silence_only_before_the_deadline(VoiceKind kind, int milliseconds, DecisionState before, DecisionState at, DecisionState after)
    {
        await using var silence = await SilenceCase.OpenAsync();
        silence.Clock.At = Deadline.AddMilliseconds(milliseconds);

        Assert.Null(await silence.SayAsync("EG", kind));

        var decision = await silence.DecisionAsync();
        Assert.Equal((before, at, after), (decision.StateAt(Deadline - SilenceCase.Millisecond), decision.StateAt(Deadline), decision.StateAt(Deadline.AddDays(1))));
        var voice = Assert.Single(decision.Voices);
        Assert.Equal((milliseconds < 0, Deadline.AddMilliseconds(milliseconds)), (decision.InTime(voice), voice.ReceivedAt));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Silence_unbroken_adopts_at_the_deadline_and_the_record_takes_note_once(string kind)
    {
        await using var silence = await SilenceCase.OpenAsync(kind);
        Assert.Null(await silence.SayAsync("IT", Statement));
        silence.Clock.At = Deadline.AddDays(3);

        // Adopted though nothing ran since the deadline; the record says so after the first visit, and only once.
        Assert.Equal(Adopted, await silence.StateAsync());
        Assert.Equal(["decision.opened", "decision.voice"], await silence.ActsAsync());
        for (var visit = 0; visit < 2; visit++) await silence.WithAsync(async acts => { await acts.RecordOverAsync(); return true; });

        Assert.Equal(["decision.opened", "decision.voice", "decision.adopted"], await silence.ActsAsync());
        await using var db = silence.Open();
        var adopted = await AdoptedReading.AdoptedEditionsAsync(db, silence.Clock.At);
        Assert.Equal((silence.Draft.Id, Deadline), (adopted.Single().Key, adopted.Single().Value));
        Assert.Empty(await AdoptedReading.AdoptedEditionsAsync(db, Deadline - SilenceCase.Millisecond));
        var closing = await db.Set<RecordEntry>().SingleAsync(entry => entry.Act == "decision.adopted");
        Assert.Contains("\"objections\":0", closing.Content, StringComparison.Ordinal);
        Assert.Contains("\"voices\":[1]", closing.Content, StringComparison.Ordinal);
        Assert.Contains("\"entitled\":[\"EG\",\"FR\",\"IT\"]", closing.Content, StringComparison.Ordinal);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_objection_is_in_the_record_with_its_consequence_and_the_public_part_names_nobody(string kind)
    {
        await using var silence = await SilenceCase.OpenAsync(kind);

        Assert.Null(await silence.SayAsync("EG", Objection));

        Assert.Equal(["decision.opened", "decision.voice", "decision.broken"], await silence.ActsAsync());
        await using var db = silence.Open();
        var entry = await db.Set<RecordEntry>().SingleAsync(entry => entry.Act == "decision.voice");
        Assert.DoesNotContain("EG", entry.Leaf, StringComparison.Ordinal);
        Assert.DoesNotContain("objection", entry.Leaf, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"partner\":\"EG\"", entry.Content, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"objection\"", entry.Content, StringComparison.Ordinal);
        Assert.Equal(entry.Index, (await silence.DecisionAsync()).Voices.Single().RecordIndex);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_act()
    {
        await using var silence = await SilenceCase.OpenAsync();
        var (voice, extension) = (Id<Voice>.New(), Id<Extension>.New());

        for (var time = 0; time < 2; time++)
        {
            Assert.Null(await silence.OpenSilenceAsync(silence.Proposal));
            Assert.Null(await silence.ExtendAsync(Deadline.AddDays(1), extension));
            Assert.Null(await silence.SayAsync("EG", Statement, voice));
        }

        Assert.Equal(["decision.opened", "decision.extended", "decision.voice"], await silence.ActsAsync());
    }

    [Fact]
    public async Task A_deadline_moves_only_later_and_only_while_silence_runs()
    {
        await using var silence = await SilenceCase.OpenAsync();

        Assert.Equal(Refusal.NotLater, await silence.ExtendAsync(Deadline));
        Assert.Equal(Refusal.NotLater, await silence.ExtendAsync(Deadline.AddHours(-1)));
        Assert.Equal(Refusal.ReasonNeeded, await silence.ExtendAsync(Deadline.AddDays(1), reason: " "));
        silence.Clock.At = Deadline - SilenceCase.Millisecond;
        Assert.Null(await silence.ExtendAsync(Deadline.AddDays(1)));
        silence.Clock.At = Deadline;
        Assert.Equal(Open, await silence.StateAsync());
        Assert.Null(await silence.SayAsync("IT", Statement));
        silence.Clock.At = Deadline.AddDays(1);
        Assert.Equal(Adopted, await silence.StateAsync());
        Assert.Equal(Refusal.SilenceIsOver, await silence.ExtendAsync(Deadline.AddDays(2)));
        Assert.Equal(Refusal.SilenceIsOver, await silence.WithdrawAsync());
    }

    [Fact]
    public async Task A_broken_silence_is_neither_extended_nor_withdrawn_and_a_new_one_may_follow()
    {
        await using var silence = await SilenceCase.OpenAsync();
        await silence.SayAsync("EG", Objection);

        Assert.Equal(Refusal.SilenceIsOver, await silence.ExtendAsync(Deadline.AddDays(1)));
        Assert.Equal(Refusal.SilenceIsOver, await silence.WithdrawAsync());
        Assert.Null(await silence.SayAsync("IT", Objection));
        Assert.Null(await silence.OpenSilenceAsync(silence.Proposal with { Decision = Id<Decision>.New() }));
        Assert.Equal(["decision.opened", "decision.voice", "decision.broken", "decision.voice", "decision.opened"], await silence.ActsAsync());
    }

    [Fact]
    public async Task A_withdrawn_text_is_not_adopted_and_nobody_can_break_it()
    {
        await using var silence = await SilenceCase.OpenAsync();

        Assert.Null(await silence.WithdrawAsync());
        Assert.Equal(Refusal.TextWithdrawn, await silence.SayAsync("EG", Objection));

        silence.Clock.At = Deadline.AddDays(1);
        Assert.Equal(Withdrawn, await silence.StateAsync());
        Assert.Equal(["decision.opened", "decision.withdrawn"], await silence.ActsAsync());
    }

    [Fact]
    public async Task Only_the_states_fixed_at_the_opening_answer_in_words()
    {
        await using var silence = await SilenceCase.OpenAsync();

        Assert.Equal(["EG", "FR", "IT"], (await silence.DecisionAsync()).Entitlements.Select(entitlement => entitlement.PartnerCode).Order());
        Assert.Equal(Refusal.NotEntitled, await silence.SayAsync("XX", Objection));
        Assert.Equal(Refusal.NotEntitled, await silence.SayAsync("IOM", Objection));
        Assert.Equal(Refusal.WordsNeeded, await silence.SayAsync("EG", Objection, words: " \n"));
        Assert.Equal(["decision.opened"], await silence.ActsAsync());
    }

    [Fact]
    public async Task A_clock_set_back_does_not_reopen_what_the_record_closed()
    {
        await using var silence = await SilenceCase.OpenAsync();
        silence.Clock.At = Deadline;
        await silence.WithAsync(async acts => { await acts.RecordOverAsync(); return true; });

        silence.Clock.At = Deadline.AddMinutes(-5);
        Assert.Null(await silence.SayAsync("EG", Objection));

        silence.Clock.At = Deadline.AddMinutes(1);
        Assert.Equal(Adopted, await silence.StateAsync());
        Assert.Equal(Deadline, (await silence.DecisionAsync()).Voices.Single().ReceivedAt);
    }
}
