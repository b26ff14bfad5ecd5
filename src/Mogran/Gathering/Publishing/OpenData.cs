using Microsoft.Net.Http.Headers;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The activities as files for everybody, at the same address in every language: what the public pages show, and nothing else.</summary>
public static class OpenData
{
    // Each reads all activities: more at a time than the machine can take are asked to come again.
    const int AtOnce = 3;
    const string ComeAgain = "30";

    static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    static readonly SemaphoreSlim Free = new(AtOnce, AtOnce);

    static readonly (string Name, PublicationForm Form, string Type)[] Files =
    [
        ("activities.xml", PublicationForm.Iati, "application/xml"),
        ("activities.csv", PublicationForm.Csv, "text/csv; charset=utf-8"),
        ("amounts.csv", PublicationForm.Amounts, "text/csv; charset=utf-8"),
    ];

    public static void MapOpenData(this IEndpointRouteBuilder site)
    {
        var data = site.MapGroup("/data").AllowAnonymous();
        foreach (var (name, form, type) in Files)
        {
            data.MapMethods($"/{name}", Methods, (HttpContext http, MogranDb db, TimeProvider time) => SendAsync(http, new(form, type, name, PlanOnly: false), db, time));
            data.MapMethods($"/plan/{name}", Methods, (HttpContext http, MogranDb db, TimeProvider time) => SendAsync(http, new(form, type, $"plan-{name}", PlanOnly: true), db, time));
        }
    }

    static async Task SendAsync(HttpContext http, Asked asked, MogranDb db, TimeProvider time)
    {
        var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{await db.VersionAsync(nameof(Plan), nameof(Library))}\""), isWeak: true);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromMinutes(5) };
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = asked.Type;
        headers.ContentDisposition = new("attachment") { FileName = asked.Name };
        if (HttpMethods.IsHead(http.Request.Method)) return;
        if (!await Free.WaitAsync(TimeSpan.Zero))
        {
            headers.CacheControl = new() { NoStore = true };
            http.Response.Headers.RetryAfter = ComeAgain;
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try { await WriteAsync(http, asked, new(db, time)); }
        finally { Free.Release(); }
    }

    static async Task WriteAsync(HttpContext http, Asked asked, Publication publication)
    {
        var published = await publication.WriteAsync(asked.Form, asked.PlanOnly, http.Response.Body, http.RequestAborted);
        // The standard has no file without activities.
        if (published.Activities == 0 && !http.Response.HasStarted) http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    sealed record Asked(PublicationForm Form, string Type, string Name, bool PlanOnly);
}
