namespace Mogran.Fuzz;

/// <summary>One file made for a reader; the ending of its name says which.</summary>
/// <param name="Name">.xml, .csv, .xlsx, .docx, .html or .txt.</param>
sealed record Input(string Name, byte[] Bytes)
{
    public string Form => Path.GetExtension(Name).TrimStart('.');
}
