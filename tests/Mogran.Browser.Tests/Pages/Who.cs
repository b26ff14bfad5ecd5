namespace Mogran.Browser.Tests.Pages;

/// <summary>As whom a page is visited.</summary>
public enum Who { Outsider, FocalPoint, Drafter, Officer, Chair }

static class WhoNames
{
    extension(Who who)
    {
        /// <summary>Name of the demo account; null for somebody who has not signed in.</summary>
        public string? Account => who switch
        {
            Who.FocalPoint => "Demo focal point, Egypt",
            Who.Drafter => "Demo focal point, Germany",
            Who.Officer => "Demo officer one, Secretariat",
            Who.Chair => "Demo signatory, France",
            _ => null,
        };
    }
}
