using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

public sealed class LabelledFilesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("mogran-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Labels_are_read_in_every_form()
    {
        var labels = LabelledFiles.ReadLabels(Written("""
            {"1": {"en": "Jobs", "fr": ["Emplois", "et revenus", "pour tous"]}, "2": "Resilience", "3": {"ar": "الهجرة", "xx": "left out"}}
            """));

        Assert.Equal(["1", "2", "3"], labels.Select(label => label.Code));
        Assert.Equal(new Multilingual { En = "Jobs", Fr = "Emplois" }, labels[0].Title);
        Assert.Equal("et revenus\npour tous", labels[0].Description.Fr);
        Assert.Equal("Resilience", labels[1].Title.En);
        Assert.Equal("الهجرة", labels[2].Title.Ar);
    }

    [Fact]
    public void Items_are_read_with_title_and_summary_or_text()
    {
        var items = LabelledFiles.ReadItems(Written("""
            {"id": "a", "lang": "fr", "title": "Titre", "summary": "Résumé", "labels": [1, 2]}

            {"id": "b", "text": "Text", "labels": ["x"]}
            {"id": "c", "title": "T", "summary": null, "labels": []}
            """));

        Assert.Equal(["1", "2"], items[0].Right);
        Assert.Equal(new MatchText("Titre", "Résumé", Language.French), items[0].Text);
        Assert.Equal(new MatchText("Text"), items[1].Text);
        Assert.Empty(items[2].Right);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("""{"1": {"en": 1.5e, }}""")]
    [InlineData("""{"1": {"en": "a"}, "1": {"en": "b"}}""")]
    [InlineData("")]
    public void Labels_that_are_none_are_refused(string content) =>
        Assert.Equal("NotLabels", Assert.Throws<RefusedException>(() => LabelledFiles.ReadLabels(Written(content))).Problem.Code);

    [Theory]
    [InlineData("""{"title": "a"}""")]
    [InlineData("""{"labels": []}""")]
    [InlineData("""{"title": 1, "labels": []}""")]
    [InlineData("[]")]
    [InlineData("\0\u0001")]
    public void A_line_that_is_no_item_is_refused_and_named(string line)
    {
        var refused = Assert.Throws<RefusedException>(() => LabelledFiles.ReadItems(Written("""{"text": "fine", "labels": []}""" + "\n" + line)));

        Assert.Equal(("NotItem", "2"), (refused.Problem.Code, refused.Problem.Where));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so() =>
        Assert.Equal("NoFile", Assert.Throws<RefusedException>(() => LabelledFiles.ReadItems(Path.Combine(folder, "none"))).Problem.Code);

    string Written(string content)
    {
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllText(file, content);
        return file;
    }
}
