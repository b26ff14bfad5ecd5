using Mogran.Plan;

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

    [Fact]
    public void A_code_of_another_vocabulary_has_none()
    {
        Assert.Null(CodeNames.OfSector("99", "15190"));
        Assert.Null(CodeNames.OfRegion("2", "298"));
        Assert.Null(CodeNames.Of(new(ActivityCodeKind.PolicyMarker, "99", "1")));
        Assert.Null(CodeNames.OfSector("1", "no such code"));
    }
}
