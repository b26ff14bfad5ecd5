using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Partners;

/// <summary>Partners as they are named and ordered in a language on a day.</summary>
public static class Names
{
    extension(MogranDb db)
    {
        public Task<Partner?> PartnerAsync(string code) =>
            db.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(partner => partner.Code == code);

        /// <summary>Every partner by its code.</summary>
        public Task<Dictionary<string, Partner>> PartnersByCodeAsync() =>
            db.Set<Partner>().AsNoTracking().ToDictionaryAsync(partner => partner.Code);
    }

    extension(IEnumerable<Partner> partners)
    {
        /// <summary>Alphabetical by the dated sort keys of a language, the same on every machine.</summary>
        public IOrderedEnumerable<Partner> InOrder(Language language, DateOnly day) =>
            partners.OrderBy(partner => partner.NameOn(day).Sort.Best(language).Text, StringComparer.Ordinal);
    }
}
