using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Mogran.Tests.Site;

/// <summary>A browser without script: follows links and redirects, keeps cookies, fills in the forms a page shows.</summary>
public sealed class Visitor(Uri address, string language) : IDisposable
{
    static readonly HtmlParser Parser = new();

    readonly CookieContainer cookies = new();
    HttpClient? opened;

    HttpClient client => opened ??= Open(DecompressionMethods.All);

    HttpResponseMessage? answer;

    /// <summary>The page last shown.</summary>
    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public HttpStatusCode Status => answer!.StatusCode;

    public HttpResponseMessage Answer => answer!;

    /// <summary>Where redirects led to.</summary>
    public Uri At => answer!.RequestMessage!.RequestUri!;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The text of the page's main part with spaces made single.</summary>
    public string Main => string.Join(' ', (Page.QuerySelector("main")?.TextContent ?? "").Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries));

    /// <param name="path">Without the language ("/texts"), or whole from a link of the page.</param>
    public async Task<IHtmlDocument> GetAsync(string path) =>
        await ShowAsync(await client.GetAsync(Whole(path)));

    /// <summary>The bytes at an address, for what is no page.</summary>
    public Task<byte[]> BytesAsync(string path) => client.GetByteArrayAsync(Whole(path));

    /// <summary>How many bytes of body the visitor's line carries for an address, packed as a browser asks for it.</summary>
    public async Task<int> BytesOverTheWireAsync(string path)
    {
        using var bare = Open(DecompressionMethods.None);
        bare.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        return (await bare.GetByteArrayAsync(Whole(path))).Length;
    }

    /// <summary>Sends the form at a selector of the page as it stands, with some fields filled in otherwise. A field that is null is left out.</summary>
    public Task<IHtmlDocument> SubmitAsync(string form, params (string Name, string? Value)[] filled) => SubmitAsync(form, null, filled);

    /// <param name="button">Name and value of the button pressed, where the form has several.</param>
    public async Task<IHtmlDocument> SubmitAsync(string form, (string Name, string Value)? button, params (string Name, string? Value)[] filled)
    {
        var element = Page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {form} at {At}: {Main}");
        var fields = Fields.Of(element).Where(field => filled.All(given => given.Name != field.Name))
            .Concat(filled.Where(given => given.Value is not null).Select(given => (given.Name, given.Value!)));
        if (button is { } pressed) fields = fields.Append(pressed);
        var action = element.GetAttribute("action") is { Length: > 0 } named ? named : At.PathAndQuery;
        if (element.Method == "get")
            return await GetAsync($"{action.Split('?')[0]}?{await new FormUrlEncodedContent(Pairs(fields)).ReadAsStringAsync()}");
        return await ShowAsync(await client.PostAsync(new Uri(At, action), new FormUrlEncodedContent(Pairs(fields))));
    }

    /// <summary>Posts fields as they are given, whatever the page shows.</summary>
    public async Task<IHtmlDocument> PostAsync(string path, HttpContent content) =>
        await ShowAsync(await client.PostAsync(Whole(path), content));

    async Task<IHtmlDocument> ShowAsync(HttpResponseMessage response)
    {
        answer = response;
        return Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }

    string Whole(string path) =>
        path.StartsWith($"/{language}/", StringComparison.Ordinal) || path == $"/{language}" || path.StartsWith("//", StringComparison.Ordinal) ? path : $"/{language}{path}";

    static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<(string Name, string Value)> fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    HttpClient Open(DecompressionMethods decompression) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = decompression }) { BaseAddress = address };

    public void Dispose() => opened?.Dispose();
}
