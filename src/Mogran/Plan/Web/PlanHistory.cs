using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What was changed in one part of the plan, newest first, as the record has it.</summary>
public static class PlanHistory
{
    const int Most = 20;

    public static async Task<IReadOnlyList<RecordEntry>> OfAsync(MogranDb db, string kind, string code) => await db.Set<RecordEntry>().AsNoTracking()
        .Where(entry => entry.Act == "plan.changed" && entry.SubjectKind == kind && entry.SubjectId == code)
        .OrderByDescending(entry => entry.Index).Take(Most).ToListAsync();
}
