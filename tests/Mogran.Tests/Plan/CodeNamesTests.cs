using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Plan;

public sealed class CodeNamesTests
{
    [Fact]
    public void A_code_of_the_standards_own_list_has_a_name()
    {
        Assert.Equal("Facilitation of orderly, safe, regular and responsible migration and mobility", CodeNames.OfSector("1", "15190")?.En);
        Assert.Equal("Egalité des genres", CodeNames.Of(new(ActivityCodeKind.PolicyMarker, null, "1"))?.Fr);
        Assert.Equal("Afrique, régional", CodeNames.OfRegion(null, "298")?.Fr);
        Assert.Equal("هدف رئيسي", CodeNames.OfSignificance("2")?.Ar);
    }

    [Theory]
    [InlineData("en", "Africa, regional (298)", "Region 15 (list of the United Nations)", "Region 7", "Sahel (R01)")]
    [InlineData("fr", "Afrique, régional (298)", "Région 15 (liste des Nations Unies)", "Région 7", "Sahel (R01)")]
    [InlineData("ar", "أفريقيا، إقليمي (298)", "المنطقة 15 (قائمة الأمم المتحدة)", "المنطقة 7", "Sahel (R01)")]
    public void A_region_is_called_by_its_name_and_code_or_by_its_code_and_list(string language, string named, string listed, string bare, string published)
    {
        Language.Of(language)!.Use();

        Assert.Equal(named, RegionNames.Of("1", "298"));
        Assert.Equal(named, RegionNames.Of(null, "298"));
        Assert.Equal(listed, RegionNames.Of("2", "15"));
        Assert.Equal(bare, RegionNames.Of(null, "7"));
        Assert.Equal(published, RegionNames.Of("99", "R01", "Sahel"));
    }

    [Fact]
    public void A_code_of_another_vocabulary_has_none()
    {
        Assert.Null(CodeNames.OfSector("99", "15190"));
        Assert.Null(CodeNames.OfRegion("2", "298"));
        Assert.Null(CodeNames.Of(new(ActivityCodeKind.PolicyMarker, "99", "1")));
        Assert.Null(CodeNames.OfSector("1", "no such code"));
    }
}
