using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Mogran.Shared;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mogran.Site;

/// <summary>Says on every page of a demo that it is one. The layout calls it by name.</summary>
public sealed class DemoBanner(Serving serving, Phrases<Serving> words) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        if (!serving.Demo) return Content("");
        var text = HtmlEncoder.Default.Encode(words["DemoBanner"]);
        var link = HtmlEncoder.Default.Encode(words["DemoChoose"]);
        return new HtmlContentViewComponentResult(new HtmlString(
            $"<aside class=\"banner\"><p>{text} <a href=\"{Url.Content("~/demo")}\">{link}</a></p></aside>"));
    }
}
