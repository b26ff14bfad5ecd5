using Mogran.Storage;

namespace Mogran.Library;

/// <summary>How sources are written.</summary>
static class SourceBulk
{
    public static readonly BulkTable<Source> Sources = new("Sources",
    [
        "Id", "Code", "Title", "Publisher", "FileName", "DocumentHash", "CompiledOn", "ReadAt", "Note",
    ], static (to, source) =>
    {
        to.Key(source.Id.Value);
        to.Text(source.Code);
        to.Words(source.Title);
        to.Text(source.Publisher);
        to.Text(source.FileName);
        to.Text(source.DocumentHash);
        to.Day(source.CompiledOn);
        to.Instant(source.ReadAt);
        to.Words(source.Note);
    });
}

static class OriginColumns
{
    extension(BulkRows to)
    {
        /// <summary>Two columns: locator and source, in the order of the model.</summary>
        public void Origin(Origin? origin)
        {
            to.Text(origin?.Locator);
            to.Key(origin?.Source.Value);
        }
    }
}
