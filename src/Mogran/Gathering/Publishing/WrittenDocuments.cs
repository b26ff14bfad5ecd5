using Mogran.Plan;

namespace Mogran.Gathering;

static class WrittenDocuments
{
    /// <summary>Links to documents; the title, format and category that the schema requires are blank where nobody published them.</summary>
    public static void Write(IatiWriting at, IEnumerable<ActivityDocument> documents)
    {
        foreach (var document in documents.InPlace(document => document.Origin))
        {
            if (at.Address(document.Url) is not { } address) continue;
            using var link = at.Element("document-link", ("format", document.Format ?? ""), ("url", address));
            at.Named("title", "document-link/title", document.Title, required: true);
            at.Named("description", "document-link/description", document.Description);
            foreach (var category in document.Categories.DefaultIfEmpty("")) at.Empty("category", ("code", category));
            foreach (var language in document.Languages) at.Empty("language", ("code", language));
            at.Day("document-date", document.Date);
        }
    }
}
