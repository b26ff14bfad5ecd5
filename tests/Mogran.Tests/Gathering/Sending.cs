using System.Text;
using AngleSharp.Html.Dom;
using Mogran.Tests.Site;

namespace Mogran.Tests.Gathering;

/// <summary>What an officer does to send a file and see it through.</summary>
static class Sending
{
    public static async Task UploadAsync(Visitor officer, string name, string content)
    {
        await officer.GetAsync("/gathering/import");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Token(officer)), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Given", name },
        };
        await officer.PostAsync("/gathering/import", form);
        await OverAsync(officer);
    }

    // The page renews itself while a file is being read.
    public static async Task OverAsync(Visitor officer)
    {
        for (var i = 0; i < 120 && officer.Answer.Headers.Contains("Refresh"); i++)
        {
            await Task.Delay(500);
            await officer.GetAsync(officer.At.PathAndQuery);
        }
    }

    public static Task SubmitColumnsAsync(Visitor officer, params string[] fields) => SubmitColumnsAsync(officer, "", fields);

    public static async Task SubmitColumnsAsync(Visitor officer, string currency, string[] fields)
    {
        var run = ((IHtmlInputElement)officer.Page.QuerySelector("input[name=Run]")!).Value;
        await officer.PostAsync(officer.At.AbsolutePath, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Token(officer)), new("Run", run), new("RecordKind", "activities"), new("Currency", currency),
                .. fields.Select(field => new KeyValuePair<string, string>("Fields", field))]));
        await OverAsync(officer);
    }

    public static async Task ImportAsync(Visitor officer, string xml)
    {
        await UploadAsync(officer, "z.xml", xml);
        await officer.SubmitAsync("main form");
        await OverAsync(officer);
    }

    public static string Xml(params string[] titles) => $"<iati-activities version='2.03'>{string.Concat(titles.Select((title, i) =>
        $"<iati-activity><iati-identifier>ZZ-{i + 1}</iati-identifier><title><narrative>{title}</narrative></title></iati-activity>"))}</iati-activities>";

    public static string Token(Visitor officer) => ((IHtmlInputElement)officer.Page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
}
