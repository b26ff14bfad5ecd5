using Mogran.Shared;

namespace Mogran.Site;

/// <summary>
/// The first part of an address is its language: /ar/texts. It becomes the path base, so every link made on the page
/// stays in the language. An address without one is sent to the visitor's language; files and machine addresses have none.
/// </summary>
public static class LanguagePath
{
    const string Cookie = "language";

    static readonly string[] Neutral = ["/assets", "/record/", "/data/", "/health"];

    public static Task Read(HttpContext http, RequestDelegate next)
    {
        foreach (var language in Language.All)
        {
            if (!http.Request.Path.StartsWithSegments("/" + language.Code, out var rest)) continue;
            http.Request.PathBase = http.Request.PathBase.Add("/" + language.Code);
            http.Request.Path = rest.HasValue ? rest : "/";
            language.Use();
            Remember(http, language);
            return next(http);
        }

        Wanted(http).Use();
        var path = http.Request.Path.Value ?? "/";
        var isPage = HttpMethods.IsGet(http.Request.Method) && !Neutral.Any(start => path.StartsWith(start, StringComparison.Ordinal));
        if (!isPage) return next(http);

        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Redirect($"/{Wanted(http).Code}{(path == "/" ? "" : path)}{http.Request.QueryString}");
        return Task.CompletedTask;
    }

    /// <summary>The language last read or, failing that, the first known one that the browser asks for.</summary>
    static Language Wanted(HttpContext http) =>
        Language.Of(http.Request.Cookies[Cookie])
        ?? http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Language.Of(asked.Value.Value))
            .FirstOrDefault(known => known is not null)
        ?? Language.English;

    static void Remember(HttpContext http, Language language)
    {
        if (http.Request.Cookies[Cookie] == language.Code) return;
        http.Response.Cookies.Append(Cookie, language.Code, new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/",
        });
    }
}
