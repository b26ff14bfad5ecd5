using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mogran.Accounts;

namespace Mogran.Browser.Tests.Pages;

/// <summary>A page as the site itself knows it.</summary>
/// <param name="Template">E.g. "texts/{slug}"; empty for the home page.</param>
/// <param name="Who">The least that opens it.</param>
public sealed record SitePage(string Template, Who Who);

/// <summary>The site's pages, found from its routes: a new page is tested because it exists.</summary>
public static class SitePages
{
    public static IReadOnlyList<SitePage> Of(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => new SitePage(endpoint.RoutePattern.RawText!.Trim('/'), WhoOpens(endpoint)))
            .DistinctBy(page => page.Template).OrderBy(page => page.Template, StringComparer.Ordinal)];

    static Who WhoOpens(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return Who.Outsider;
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(asked => asked.Policy).ToHashSet();
        if (policies.Contains(Permission.Chair)) return Who.Chair;
        return policies.Contains(Permission.Secretariat) ? Who.Officer : Who.FocalPoint;
    }
}
