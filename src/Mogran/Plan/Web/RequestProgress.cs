using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The plan's progress and the partners' names, read once a request however many parts of the page ask.</summary>
public static class RequestProgress
{
    public static Task<PlanProgress> PlanProgressAsync(this HttpContext http) =>
        Once(http, () =>
        {
            var (db, today) = (http.RequestServices.GetRequiredService<MogranDb>(), Today(http));
            return http.Remembered().GetAsync(db, [nameof(Plan)], today, () => PlanProgress.LoadAsync(db, today));
        });

    public static Task<Dictionary<string, Partner>> PartnersAsync(this HttpContext http) =>
        Once(http, () => http.RequestServices.GetRequiredService<MogranDb>().PartnersByCodeAsync());

    public static Remembered Remembered(this HttpContext http) => http.RequestServices.GetRequiredService<Remembered>();

    public static DateOnly Today(this HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().Today;

    static Task<T> Once<T>(HttpContext http, Func<Task<T>> read)
    {
        if (http.Items[typeof(T)] is not Task<T> task) http.Items[typeof(T)] = task = read();
        return task;
    }
}
