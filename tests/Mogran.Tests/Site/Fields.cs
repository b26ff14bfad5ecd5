using AngleSharp.Html.Dom;

namespace Mogran.Tests.Site;

/// <summary>What a browser would send of a form as it stands, without a button.</summary>
static class Fields
{
    public static IEnumerable<(string Name, string Value)> Of(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }: break;
                case IHtmlInputElement { Name: { Length: > 0 } name, IsDisabled: false } input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name, IsDisabled: false } area: yield return (name, area.Value); break;
                case IHtmlSelectElement { Name: { Length: > 0 } name, IsDisabled: false } select:
                    foreach (var option in select.Options.Where(option => option.IsSelected)) yield return (name, option.Value);
                    break;
            }
    }
}
