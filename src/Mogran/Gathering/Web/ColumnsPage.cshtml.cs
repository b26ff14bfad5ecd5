using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What the columns of a sheet mean: guessed, corrected by a person, and remembered by the sheet's header.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class ColumnsPageModel(MogranDb db, Uploads uploads, Runs runs, TimeProvider time, OriginWords origins, Phrases<Import> words) : PageModel
{
    [BindProperty] public string RecordKind { get; set; } = Columns.Activities;

    /// <summary>The kind whose fields were offered when the form was sent; null: the one that was chosen.</summary>
    [BindProperty] public string? OfferedKind { get; set; }

    /// <summary>Field of each column in order; empty where it is left out.</summary>
    [BindProperty] public List<string?> Fields { get; set; } = [];

    /// <summary>ISO 4217, of amounts that name none.</summary>
    [BindProperty] public string? Currency { get; set; }

    /// <summary>Made with the form, so that a form sent twice starts one import.</summary>
    [BindProperty] public Guid Run { get; set; }

    /// <summary>The file's key among those sent.</summary>
    public Guid Upload { get; private set; }
    public string FileName { get; private set; } = "";
    public SheetView? View { get; private set; }
    public FindingInWords? Refusal { get; private set; }
    public bool Remembered { get; private set; }

    /// <summary>The first rows as they would be read with the columns as chosen.</summary>
    public SheetPreview? Preview { get; private set; }

    /// <summary>What a column can mean in a sheet of the kind that is chosen.</summary>
    public IEnumerable<string> Offered => Columns.FieldsOf[RecordKind];

    public string FirstValues(int column) => string.Join(" · ", View!.Sample.Select(row => row[column].Trim()).Where(text => text.Length > 0)
        .Distinct().Take(3).Select(text => text.Shortened(60)));

    /// <summary>"row 4", in the language at hand.</summary>
    public string Where(PreviewRow row) => origins.RecordOf(row.Where);

    public async Task<IActionResult> OnGetAsync(Guid upload)
    {
        if (!await LookAsync(upload)) return NotFound();
        Run = Guid.CreateVersion7();
        if (View is null) return Page();
        RecordKind = View.Columns.RecordKind;
        (Fields, Currency) = ([.. View.Columns.Fields], View.Columns.Currency);
        return await ShowAsync(upload);
    }

    /// <summary>Shows the first rows anew as they would be read; remembers nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid upload)
    {
        if (!await LookAsync(upload)) return NotFound();
        if (View is null) return Page();
        Complete();
        if (!IsOtherKind) Check();
        return await ShowAsync(upload);
    }

    async Task<PageResult> ShowAsync(Guid upload)
    {
        var partners = await HttpContext.PartnersAsync();
        var chosen = View! with { Columns = new(RecordKind, [.. Fields.Select(field => field ?? "")], Currency) };
        Preview = SheetPreview.Of(uploads.Find(upload)!, chosen, new KnownPartners([.. partners.Values]).Country, code => partners.CountryName(code, time.Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid upload)
    {
        if (runs.Find(Run) is not null) return Going();
        if (!await LookAsync(upload)) return NotFound();
        if (View is null) return Page();
        Complete();
        if (IsOtherKind) return await ShowAsync(upload);
        Check();
        if (!ModelState.IsValid) return await ShowAsync(upload);

        await RememberAsync();
        await runs.StartAsync(Run, upload);
        return Going();
    }

    LocalRedirectResult Going() => LocalRedirect(Url.Content($"~/gathering/runs/{Run}"));

    /// <returns>False: the file is no longer at hand.</returns>
    async Task<bool> LookAsync(Guid upload)
    {
        if (uploads.Find(upload) is not { } file) return false;
        (Upload, FileName) = (upload, file.Name);
        var findings = new Findings(file.Name);
        try
        {
            var mappings = await db.Set<ColumnMapping>().AsNoTracking().ToDictionaryAsync(mapping => mapping.HeaderHash);
            View = new SheetFile(Sheet.Rows(file, findings), default, header => mappings.GetValueOrDefault(header.Hash), _ => null, findings).View();
            Remembered = mappings.ContainsKey(View.Header.Hash);
        }
        catch (RefusedException refused)
        {
            Refusal = FindingInWords.Of(refused.Problem, fileKept: false);
            uploads.Drop(upload);
        }

        return true;
    }

    // What came with the form is a suggestion of its sender: only known fields, one for each column.
    void Complete()
    {
        if (!Columns.FieldsOf.TryGetValue(RecordKind, out var known)) (RecordKind, known) = (Columns.Activities, Columns.FieldsOf[Columns.Activities]);
        Currency = Currency?.Trim() is { Length: > 0 } currency ? currency.ToUpperInvariant() : null;
        Fields = [.. Enumerable.Range(0, View!.Header.Names.Count).Select(column => column < Fields.Count && known.Contains(Fields[column]) ? Fields[column] : "")];
        if (!IsOtherKind) return;
        // The columns mean other things in a sheet of another kind; what was said of the others stands.
        var guessed = Columns.Guess(View.Header, SheetKind.Named(RecordKind)).Fields;
        Fields = [.. Fields.Select((said, column) => guessed[column].Length == 0 && !guessed.Contains(said) ? said : guessed[column])];
    }

    // A person has chosen another kind, and has not seen its fields yet.
    bool IsOtherKind => OfferedKind is not null && OfferedKind != RecordKind;

    void Check()
    {
        if (Currency is not null && (Currency.Length != 3 || !Currency.All(char.IsAsciiLetter))) ModelState.AddModelError(nameof(Currency), words["CurrencyWrong"]);
        if (!Fields.Contains("identifier")) ModelState.AddModelError("", words["IdentifierMissing"]);
        foreach (var twice in Fields.Where(field => field is { Length: > 0 }).GroupBy(field => field).Where(group => group.Count() > 1))
            ModelState.AddModelError($"Fields_{Fields.LastIndexOf(twice.Key)}", words["IdentifierTwice", words["Field_" + twice.Key]]);
    }

    Task RememberAsync() => db.WriteAsync(async () =>
    {
        var hash = View!.Header.Hash;
        var columns = View.Header.Names.Index().ToDictionary(column => column.Item, column => Fields[column.Index] ?? "");
        if (await db.Set<ColumnMapping>().FindAsync(hash) is { } known) (known.RecordKind, known.Columns, known.Currency, known.At) = (RecordKind, columns, Currency, time.Now);
        else db.Add(new ColumnMapping { HeaderHash = hash, RecordKind = RecordKind, Columns = columns, Currency = Currency, At = time.Now });
    });
}
