namespace Mogran.Fuzz;

/// <summary>The checkout this was built from; it holds the corpus.</summary>
static class Checkout
{
    public static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "Mogran.slnx"))) return folder.FullName;
            throw new InvalidOperationException("This runs from inside the checkout.");
        }
    }
}
