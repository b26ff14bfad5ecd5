using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mogran.Shared;

/// <summary>Ties a field to what is wrong with it: the message is read out with the field, whoever cannot see them side by side.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
[HtmlTargetElement("span", Attributes = "asp-validation-for")]
public sealed class WrongField : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!;
    [HtmlAttributeName("asp-for")] public ModelExpression? For { get; set; }
    [HtmlAttributeName("asp-validation-for")] public ModelExpression? Message { get; set; }

    // After the framework's own helpers, which name the field.
    public override int Order => 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName((For ?? Message)?.Name ?? "");
        if (ViewContext.ModelState.GetFieldValidationState(name) is not Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) return;

        var id = TagBuilder.CreateSanitizedId(name, "_") + "-wrong";
        if (Message is not null) output.Attributes.SetAttribute("id", id);
        else
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            output.Attributes.SetAttribute("aria-describedby", id);
        }
    }
}
