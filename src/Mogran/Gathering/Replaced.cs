using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What stood where an import changes something, read before it does and put back when it is undone: the rows of
/// activities and of their parts that came from the source, its records, open suggestions and links by rule. What
/// persons decided is not among it: that is never replaced.
/// </summary>
sealed class Replaced(MogranDb db)
{
    readonly Dictionary<string, List<object?[]>> tables = [];
    readonly List<Guid> whole = [];
    readonly List<Guid> judged = [];
    readonly List<Guid> single = [];
    readonly List<Guid> owners = [];
    readonly List<Guid> added = [];
    bool hasOrganisations;

    public bool IsEmpty => tables.Values.All(rows => rows.Count == 0) && added.Count == 0;

    /// <summary>Activities that the source tells of as a whole, with what it said of them.</summary>
    public async Task KeepAsync(ActivityContent content, IReadOnlyCollection<Guid> activities)
    {
        whole.AddRange(activities);
        Keep(content.Headers, content.HeaderRows);
        foreach (var (table, rows) in content.Parts) Keep(table, rows);
        await KeepJudgedAsync(activities);
    }

    /// <summary>What activities are linked to by rule and guessed to serve.</summary>
    public async Task KeepJudgedAsync(IReadOnlyCollection<Guid> activities)
    {
        if (activities.Count == 0) return;
        judged.AddRange(activities);
        await KeepAsync(GatheringBulk.Suggestions, nameof(Suggestion.ActivityId), activities, new Among(nameof(Suggestion.Verdict), [nameof(Verdict.Open)]));
        await KeepAsync(ActivityBulk.Links, nameof(ActivityAction.ActivityId), activities, new Among(nameof(ActivityAction.Basis), [nameof(LinkBasis.Rule)]));
    }

    public Task KeepRecordsAsync(IReadOnlyCollection<Guid> records) => KeepAsync(GatheringBulk.Records, nameof(GatheredRecord.Id), records);

    /// <summary>The single values of activities that change beside those the source tells of.</summary>
    public Task KeepHeadersAsync(IReadOnlyCollection<Guid> activities) => KeepAsync(ActivityBulk.Activities, nameof(Activity.Id), activities);

    /// <summary>All that the source says of organisations, with its records of them.</summary>
    public async Task KeepOrganisationsAsync(Id<Source> source)
    {
        hasOrganisations = true;
        var organisations = StoredTable.Of<PublishedOrganisation>(db);
        var rows = await organisations.ReadAsync(new Among(ActivityContent.OriginSource, [source.Value]));
        Keep(organisations, rows);
        await KeepAsync(StoredTable.Of<OrganisationBudget>(db), nameof(OrganisationBudget.OrganisationId), [.. rows.Select(row => (Guid)row[organisations[organisations.Key]]!)]);
        await KeepAsync(GatheringBulk.Records, nameof(GatheredRecord.SourceId), [source.Value]);
    }

    public Task KeepAsync(Source source) => KeepAsync(SourceBulk.Sources, nameof(Source.Id), [source.Id.Value]);

    /// <summary>A record that the source did not have before, of an activity that was there.</summary>
    public void Added(GatheredRecord record) => added.Add(record.Id.Value);

    /// <summary>The record's parts came one by one and go again.</summary>
    public void AddedParts(GatheredRecord record)
    {
        owners.Add(record.ActivityId.Value);
        single.AddRange(record.Parts);
    }

    Task KeepAsync(BulkTable table, string column, IReadOnlyCollection<Guid> ids, params Among[] and) => KeepAsync(new StoredTable(db, table), column, ids, and);

    async Task KeepAsync(StoredTable table, string column, IReadOnlyCollection<Guid> ids, params Among[] and)
    {
        Keep(table, await table.ReadAsync([new(column, [.. ids.Cast<object>()]), .. and]));
    }

    void Keep(StoredTable table, List<object?[]> rows)
    {
        if (!tables.TryAdd(table.Name, rows)) tables[table.Name].AddRange(rows);
    }

    public byte[] Packed()
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Fastest))
        using (var json = new Utf8JsonWriter(packing))
        {
            json.WriteStartObject();
            Write(json, "whole", whole);
            Write(json, "judged", judged);
            Write(json, "single", single);
            Write(json, "owners", [.. owners.Distinct()]);
            Write(json, "added", added);
            json.WriteBoolean("organisations", hasOrganisations);
            json.WriteStartObject("tables");
            foreach (var (name, rows) in tables.Where(pair => pair.Value.Count > 0))
            {
                json.WritePropertyName(name);
                Table(name)!.Write(json, rows);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    static void Write(Utf8JsonWriter json, string name, List<Guid> ids)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, ids, GatheringJson.Default.ListGuid);
    }

    /// <summary>Puts back what stood there. Run inside a write.</summary>
    public static async Task RestoreAsync(MogranDb db, Id<Source> source, byte[] packed)
    {
        await using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = await JsonDocument.ParseAsync(unpacking);
        var replaced = new Replaced(db);
        replaced.whole.AddRange(Ids(json, "whole"));
        replaced.judged.AddRange(Ids(json, "judged"));
        replaced.single.AddRange(Ids(json, "single"));
        replaced.owners.AddRange(Ids(json, "owners"));
        replaced.added.AddRange(Ids(json, "added"));
        replaced.hasOrganisations = json.RootElement.GetProperty("organisations").GetBoolean();
        // A table that is no more has nothing to put back.
        foreach (var kept in json.RootElement.GetProperty("tables").EnumerateObject())
            if (replaced.Table(kept.Name) is { } table) replaced.tables[kept.Name] = table.Read(kept.Value);
        await replaced.RestoreAsync(source);
    }

    static IEnumerable<Guid> Ids(JsonDocument json, string name) => json.RootElement.GetProperty(name).EnumerateArray().Select(id => id.GetGuid());

    async Task RestoreAsync(Id<Source> source)
    {
        await ActivityContent.ForgetAsync(db, source, whole, new(owners, single));
        await PutAsync(new StoredTable(db, ActivityBulk.Activities));
        foreach (var table in ActivityContent.PartTables(db)) await PutAsync(table);

        if (hasOrganisations) await RestoreOrganisationsAsync(source);
        var records = new StoredTable(db, GatheringBulk.Records);
        await records.DeleteAsync(new Among(records.Key, [.. added.Cast<object>()]));
        await PutAsync(records);
        await PutAsync(new StoredTable(db, SourceBulk.Sources));
        await RestoreLinksAsync();
    }

    async Task RestoreOrganisationsAsync(Id<Source> source)
    {
        var (organisations, budgets) = (StoredTable.Of<PublishedOrganisation>(db), StoredTable.Of<OrganisationBudget>(db));
        var known = (await organisations.ReadAsync(new Among(ActivityContent.OriginSource, [source.Value]))).Select(row => row[organisations[organisations.Key]]!).ToList();
        await budgets.DeleteAsync(new Among(nameof(OrganisationBudget.OrganisationId), known));
        await organisations.DeleteAsync(new Among(organisations.Key, known));
        await PutAsync(organisations);
        await PutAsync(budgets);
    }

    // Verdicts and links that persons gave meanwhile stand above what was guessed or followed from a rule before.
    async Task RestoreLinksAsync()
    {
        List<object> activities = [.. judged.Cast<object>()];
        var suggestions = new StoredTable(db, GatheringBulk.Suggestions);
        await suggestions.DeleteAsync(new(nameof(Suggestion.ActivityId), activities), new(nameof(Suggestion.Verdict), [nameof(Verdict.Open)]));
        await PutUnlessThereAsync(suggestions, activities);

        var links = new StoredTable(db, ActivityBulk.Links);
        await links.DeleteAsync(new(nameof(ActivityAction.ActivityId), activities), new(nameof(ActivityAction.Basis), [nameof(LinkBasis.Rule)]));
        await PutUnlessThereAsync(links, activities);
        var headers = new StoredTable(db, ActivityBulk.Activities);
        var keys = tables.GetValueOrDefault(headers.Name, []).ToDictionary(row => (string)row[headers[nameof(Activity.Key)]]!, row => new Id<Activity>((Guid)row[headers[headers.Key]]!));
        await KeptVerdicts.ReviveAsync(db, keys);
        var parted = ActivityContent.PartTables(db).SelectMany(table => tables.GetValueOrDefault(table.Name, []).Select(row => (Guid)row[table[ActivityContent.Owner]]!));
        await ActivityIndex.RefreshAsync(db, [.. keys.Values.Union(parted.Concat(owners).Select(id => new Id<Activity>(id)))]);
    }

    async Task PutUnlessThereAsync(StoredTable table, List<object> activities)
    {
        if (!tables.TryGetValue(table.Name, out var kept)) return;
        var (activity, action) = (table[nameof(ActivityAction.ActivityId)], table[nameof(ActivityAction.ActionCode)]);
        var there = (await table.ReadAsync(new Among(nameof(ActivityAction.ActivityId), activities))).Select(row => (row[activity], row[action])).ToHashSet();
        var actions = (await db.Set<PlanAction>().Select(one => one.Code).ToListAsync()).ToHashSet();
        await table.PutAsync([.. kept.Where(row => !there.Contains((row[activity], row[action])) && actions.Contains((string)row[action]!))]);
    }

    Task PutAsync(StoredTable table) => table.PutAsync(tables.GetValueOrDefault(table.Name, []));

    static readonly Dictionary<string, BulkTable> Bulks = ((BulkTable[])
        [ActivityBulk.Activities, .. ActivityBulk.Parts, ActivityBulk.Links, GatheringBulk.Suggestions, GatheringBulk.Records, SourceBulk.Sources])
        .ToDictionary(table => table.Name);

    StoredTable? Table(string name) =>
        Bulks.TryGetValue(name, out var bulk) ? new(db, bulk)
        : RuntimeFeature.IsDynamicCodeSupported && db.Model.GetRelationalModel().Tables.FirstOrDefault(table => table.Name == name) is { } table ? new(db, table) : null;
}
