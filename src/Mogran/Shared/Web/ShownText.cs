using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mogran.Shared;

/// <summary>How people's text stands on a page: its language and direction marked wherever they are not the page's.</summary>
public static class ShownText
{
    extension(Multilingual text)
    {
        /// <summary>The best text for the page; another language than the page's is marked as such.</summary>
        public IHtmlContent Shown()
        {
            var (words, language) = text.Best(Language.Current);
            if (language == Language.Current) return new EncodedText(words);

            var span = new TagBuilder("span");
            span.Attributes["lang"] = language.Code;
            span.Attributes["dir"] = language.Direction;
            span.InnerHtml.Append(words);
            return span;
        }
    }

    sealed class EncodedText(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
    }
}
