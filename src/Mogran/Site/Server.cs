using System.IO.Compression;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Mogran.Accounts;
using Mogran.Gathering;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>Puts the site together; reads as its table of contents.</summary>
public static class Server
{
    /// <param name="time">The clock everything goes by; the system's unless a test stops it.</param>
    public static WebApplication Build(Serving serving, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(serving.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Why it did not start is said by whoever started it; a loop that stops the site is critical.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        var services = builder.Services;
        services.AddSingleton(serving);
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(Database.In(serving.DataFolder, serving.Postgres));
        services.AddScoped(provider => provider.GetRequiredService<Database>().Open());
        services.AddScoped(provider => provider.GetRequiredService<MogranDb>().Entities);
        services.AddSingleton<Remembered>();
        services.AddSingleton(typeof(Phrases<>));
        services.AddSingleton<RecordKey>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<Suggesting>().AddSingleton<Gatherer>().AddSingleton<Uploads>().AddSingleton<Runs>().AddSingleton<Undoing>();
        services.AddSingleton<AllowedSources>().AddSingleton(_ => AddressReading.Guarded()).AddSingleton<Watching>().AddHostedService<WatchLoop>();
        services.AddSingleton(provider => Citing.At(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Texts.TextImport>();
        services.AddScoped<Plan.OriginWords>();
        services.AddScoped<Monitoring.KnownWords>();
        services.AddScoped<Decisions.Silence>();
        services.AddSingleton<Reports.AdoptedEditions>(Decisions.AdoptedReading.AdoptedEditionsAsync);
        services.AddScoped<Reports.Editions>();
        AddAccounts(services, serving);
        AddPages(services);

        var site = builder.Build();
        Use(site);
        return site;
    }

    static void AddAccounts(IServiceCollection services, Serving serving)
    {
        services.AddDataProtection().SetApplicationName("mogran")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(serving.DataFolder, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            options.Lockout.MaxFailedAccessAttempts = 10;
        }).AddUserStore<UserOnlyStore<Account, DbContext, Guid>>().AddSignInManager();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/closed";
            cookie.Cookie.Name = "mogran";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.Path = "/";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        services.AddAuthorization(Permission.Configure);
    }

    static void AddPages(IServiceCollection services)
    {
        // Letters as letters: an Arabic page escaped to numbers would be six times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages().WithRazorPagesAtContentRoot()
            .AddMvcOptions(Forms.Speak)
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddAntiforgery(options => { options.Cookie.Name = "form"; options.Cookie.Path = "/"; });
        services.AddResponseCompression(options => options.EnableForHttps = true);
        // The fastest level packs each small write on its own: a long page is then twice as large on the wire.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    static void Use(WebApplication site)
    {
        site.UseResponseCompression();
        site.Use(Headers.Add);
        site.UseExceptionHandler("/error");
        site.Use(LanguagePath.Read);
        site.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        site.UseStaticFiles();
        site.UseRouting();
        site.UseAuthentication();
        site.Use(Presence.FindAsync);
        site.UseAuthorization();
        site.MapRazorPages();
        site.MapRecordFiles();
        site.MapOpenData();
        site.MapFallback(() => Results.NotFound()).AllowAnonymous();
        site.MapGet("/health", () => "ok").AllowAnonymous();
    }
}
