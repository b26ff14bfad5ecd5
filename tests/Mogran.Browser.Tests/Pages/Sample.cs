namespace Mogran.Browser.Tests.Pages;

/// <summary>One address of a page, with what to expect of it.</summary>
/// <param name="Template">The page's route.</param>
/// <param name="Path">Address without the language: "/texts/cairo-2025".</param>
/// <param name="Who">As whom it is visited.</param>
/// <param name="Status">What it answers.</param>
public sealed record Sample(string Template, string Path, Who Who, int Status = 200)
{
    public override string ToString() => $"{Path} ({Who})";
}
