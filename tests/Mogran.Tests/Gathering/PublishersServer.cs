using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mogran.Tests.Gathering;

/// <summary>A publisher's server on this machine, with a certificate that nobody signed.</summary>
sealed class PublishersServer : IAsyncDisposable
{
    readonly WebApplication site;

    PublishersServer(WebApplication site) => this.site = site;

    public string Content { get; set; } = "";
    public int Status { get; set; } = 200;
    public string? Location { get; set; }
    public List<int> Answered { get; } = [];

    public static async Task<PublishersServer> StartAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var host = new PublishersServer(builder.Build());
        host.site.Run(host.AnswerAsync);
        await host.site.StartAsync();
        return host;
    }

    public string At(string path) => $"https://localhost:{new Uri(site.Urls.First()).Port}{path}";

    async Task AnswerAsync(HttpContext context)
    {
        var tag = $"\"{Content.Length}\"";
        var isMoved = Status is 302 && context.Request.Path.StartsWithSegments("/data/moved");
        context.Response.StatusCode = isMoved ? 200 : context.Request.Headers.IfNoneMatch == tag && Status == 200 ? 304 : Status;
        Answered.Add(context.Response.StatusCode);
        context.Response.Headers.ETag = tag;
        if (Location is not null && !isMoved) context.Response.Headers.Location = Location;
        if (context.Response.StatusCode == 200) await context.Response.WriteAsync(Content);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
