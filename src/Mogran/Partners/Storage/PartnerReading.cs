using Mogran.Storage;

namespace Mogran.Partners;

public static class PartnerReading
{
    extension(MogranDb db)
    {
        /// <summary>All partners with their names, by plain SQL: an import starts without Entity Framework.</summary>
        public async Task<IReadOnlyList<Partner>> PartnersAsync()
        {
            var partners = await db.ReadAsync(
                """
                SELECT "Code", "Kind", "Group", "Iso3", "Aliases", "Agencies", "Identifiers" FROM "Partners" ORDER BY "Code"
                """,
                row => new Partner
                {
                    Code = row.Text(0), Kind = Enum.Parse<PartnerKind>(row.Text(1)), Group = row.TextOrNull(2), Iso3 = row.TextOrNull(3),
                    Aliases = row.List(4), Agencies = row.List(5), Identifiers = row.List(6),
                });
            var byCode = partners.ToDictionary(partner => partner.Code);
            foreach (var (code, name) in await db.ReadAsync(
                """
                SELECT "PartnerCode", "From", "To", "Short", "Formal", "Sort", "Footnote" FROM "PartnerNames" ORDER BY "Id"
                """,
                row => (row.Text(0), new PartnerName
                {
                    From = row.Day(1), To = row.Day(2), Short = row.Words(3), Formal = row.Words(4), Sort = row.Words(5), Footnote = row.Words(6),
                })))
                byCode[code].AddName(name);
            return partners;
        }
    }
}
