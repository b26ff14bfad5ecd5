using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>An import of activities reads and writes by plain SQL: Entity Framework takes a second to wake up, and is not in a program of machine code.</summary>
public sealed class AsleepTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_import_of_activities_never_wakes_Entity_Framework(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, File("a.xml", "A", "B", "C"));
        var lost = await Ready.ImportAsync(database, File("lost.xml", "Lost"));
        await AcceptAllAsync(database);
        await Ready.UndoAsync(database, lost);

        using var seen = new SqlSeen();
        var changed = await Ready.ImportAsync(database, File("a.xml", "A", "B anew", "D"));
        var back = await Ready.ImportAsync(database, File("a.xml", "A", "B", "C"));
        var also = await Ready.ImportAsync(database, File("also.xml", "A", "E"));
        var revived = await Ready.ImportAsync(database, File("lost.xml", "Lost"));
        await Ready.ImportAsync(database, File("a.xml", "A"), dryRun: true);

        Assert.Equal((1, 1, 1), (changed.New, changed.Changed, changed.Gone));
        Assert.Equal((0, 2, 1), (back.New, back.Changed, back.Gone));
        Assert.Equal((1, 1), (also.New, revived.New));
        Assert.Equal(0, seen.Awakenings);
        await using var db = database.Open();
        Assert.Equal(0, await db.Set<KeptVerdict>().CountAsync());
        Assert.Equal(1, seen.Awakenings);
    }

    static async Task AcceptAllAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var guesses = await db.Set<Suggestion>().Select(guess => guess.Id).ToListAsync();
        Assert.NotEqual(0, await db.WriteAsync(() => Judging.AcceptAsync(db, Ready.RecorderOf(database), guesses, "secretariat", DateTimeOffset.UnixEpoch)));
    }

    /// <summary>An activity for each name, of which the first word is its identifier.</summary>
    static GatheredFile File(string name, params string[] activities) => GatheredFile.Of(name, Encoding.UTF8.GetBytes(
        $"<iati-activities version='2.03'>{string.Concat(activities.Select(title => $"""
            <iati-activity><iati-identifier>{title.Split(' ')[0]}</iati-identifier><title><narrative xml:lang='en'>{title}: voluntary return and reintegration</narrative></title>
            <budget><value currency='EUR' value-date='2020-01-01'>{title.Length}</value></budget></iati-activity>
            """))}</iati-activities>"));
}
