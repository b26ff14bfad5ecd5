using System.Text.RegularExpressions;
using Mogran.Partners;
using Mogran.Shared;

namespace Mogran.Tests.Partners;

public sealed partial class CountryNamesTests
{
    static readonly Dictionary<string, Partner> Partners = new() { ["KE"] = Kenya() };

    [Theory]
    [InlineData("en", "Syrian Arab Republic")]
    [InlineData("fr", "République arabe syrienne")]
    [InlineData("ar", "الجمهورية العربية السورية")]
    public void A_country_that_is_no_partner_is_named_in_the_language_at_hand(string language, string name)
    {
        Language.Of(language)!.Use();
        Assert.Equal(name, Partners.CountryName("SY", default));
    }

    [Fact]
    public void A_partner_is_called_as_the_profile_calls_it_and_what_has_no_name_here_by_its_code() =>
        Assert.Equal(["Our Kenya", "XK", "289"], new[] { "KE", "XK", "289" }.Select(code => Partners.CountryName(code, default)));

    [Fact]
    public void Every_name_is_there_in_three_languages_without_marks_of_the_list_it_is_from()
    {
        foreach (var code in CountryNames.Codes)
            foreach (var language in Language.All)
            {
                language.Use();
                var name = new Dictionary<string, Partner>().CountryName(code, default);
                Assert.DoesNotMatch(Mark(), name);
                Assert.NotEqual(code, name);
            }

        Assert.Equal(197, CountryNames.Codes.Count());
    }

    static Partner Kenya()
    {
        var partner = new Partner { Code = "KE", Kind = PartnerKind.State };
        partner.AddName(new() { Short = new() { En = "Our Kenya" }, Sort = new() { En = "Kenya" } });
        return partner;
    }

    [GeneratedRegex(@"\*|\((the|le|la|les|l’)\)|^$")]
    private static partial Regex Mark();
}
