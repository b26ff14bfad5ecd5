using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What an address answered. Null version: it is as it was.</summary>
public sealed record Fetched(bool IsChanged, string? Version);

/// <summary>
/// Reads https addresses into files, bounded in size and time. Only addresses of the public internet are connected to,
/// and redirects are followed only to where the installer allows.
/// </summary>
public sealed class AddressReading(SocketsHttpHandler handler) : IDisposable
{
    const int MostRedirects = 5;
    const long LargestFile = 500_000_000;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    readonly HttpMessageInvoker client = new(handler);

    /// <summary>The one to use: it resolves each name itself and connects to what it checked, so that no name can change in between.</summary>
    public static AddressReading Guarded() => new(new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
    });

    /// <param name="version">What it answered last: nothing is read when it is the same.</param>
    /// <param name="allows">Where a redirect may lead.</param>
    /// <param name="target">File to write.</param>
    /// <exception cref="RefusedException">It cannot be read, and why.</exception>
    public async Task<Fetched> ReadAsync(Uri address, string? version, Func<Uri, bool> allows, string target, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Longest);
        try
        {
            using var answer = await FollowAsync(address, version, allows, limited.Token);
            if (answer.StatusCode is HttpStatusCode.NotModified) return new(false, version);
            if (!answer.IsSuccessStatusCode) throw Refuse("AddressAnswers", address, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            await SaveAsync(answer, address, target, limited.Token);
            return new(true, VersionOf(answer));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refuse("AddressTooSlow", address);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
        {
            if (fault.InnerException is RefusedException refused) throw refused;
            throw Refuse("AddressNotReached", address, fault.Message);
        }
    }

    async Task<HttpResponseMessage> FollowAsync(Uri address, string? version, Func<Uri, bool> allows, CancellationToken cancellation)
    {
        for (var (at, redirects) = (address, 0); ; redirects++)
        {
            using var request = Request(at, version);
            var answer = await client.SendAsync(request, cancellation);
            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location) return answer;
            answer.Dispose();
            at = new(at, location);
            if (redirects == MostRedirects || !allows(at)) throw Refuse("AddressRedirects", address, at.IdnHost);
        }
    }

    static HttpRequestMessage Request(Uri address, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("mogran", "1"));
        if (version is null) return request;
        if (EntityTagHeaderValue.TryParse(version, out var tag)) request.Headers.IfNoneMatch.Add(tag);
        else if (DateTimeOffset.TryParse(version, CultureInfo.InvariantCulture, out var modified)) request.Headers.IfModifiedSince = modified;
        return request;
    }

    static string? VersionOf(HttpResponseMessage answer) =>
        answer.Headers.ETag?.ToString() ?? answer.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture);

    // What is said of the length may be wrong, and says nothing of what is packed.
    static async Task SaveAsync(HttpResponseMessage answer, Uri address, string target, CancellationToken cancellation)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(cancellation);
        await using var file = File.Create(target);
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int count; (count = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((size += count) > LargestFile) throw Refuse("FileTooLarge", address, (LargestFile / 1_000_000).ToString(CultureInfo.InvariantCulture));
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
    }

    static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellation);
        // One private address among public ones is reason enough: no publisher has it.
        if (addresses.Length == 0 || !addresses.All(PublicAddress.Is)) throw new RefusedException(new(Severity.Refused, "AddressNotPublic", place.Host, null, place.Host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static RefusedException Refuse(string code, Uri address, params string[] values) => new(new(Severity.Refused, code, address.IdnHost, null, values));

    public void Dispose() => client.Dispose();
}
