using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mogran.Texts;

sealed class TextTable : IEntityTypeConfiguration<Text>
{
    public void Configure(EntityTypeBuilder<Text> table) => table.ToTable("Texts").HasKey(text => text.Slug);
}

sealed class ExpressionTable : IEntityTypeConfiguration<Expression>
{
    public void Configure(EntityTypeBuilder<Expression> table)
    {
        table.ToTable("Expressions").HasKey(expression => expression.Id);
        table.HasOne<Text>().WithMany().HasForeignKey(expression => expression.TextSlug);
        table.HasIndex(expression => new { expression.TextSlug, expression.Language }).IsUnique();
    }
}

sealed class ParagraphTable : IEntityTypeConfiguration<Paragraph>
{
    public void Configure(EntityTypeBuilder<Paragraph> table)
    {
        table.ToTable("Paragraphs").HasKey(paragraph => paragraph.Id);
        table.HasOne<Text>().WithMany().HasForeignKey(paragraph => paragraph.TextSlug);
        table.HasIndex(paragraph => new { paragraph.TextSlug, paragraph.Anchor }).IsUnique();
    }
}

sealed class WordingTable : IEntityTypeConfiguration<Wording>
{
    public void Configure(EntityTypeBuilder<Wording> table)
    {
        table.ToTable("Wordings").HasKey(wording => wording.Id);
        table.HasOne<Paragraph>().WithMany().HasForeignKey(wording => wording.ParagraphId);
        table.HasOne<Expression>().WithMany().HasForeignKey(wording => wording.ExpressionId);
    }
}

sealed class FootnoteTable : IEntityTypeConfiguration<Footnote>
{
    public void Configure(EntityTypeBuilder<Footnote> table)
    {
        table.ToTable("Footnotes").HasKey(footnote => footnote.Id);
        table.HasOne<Paragraph>().WithMany().HasForeignKey(footnote => footnote.ParagraphId);
        table.HasOne<Expression>().WithMany().HasForeignKey(footnote => footnote.ExpressionId);
    }
}

sealed class AdherenceTable : IEntityTypeConfiguration<Adherence>
{
    public void Configure(EntityTypeBuilder<Adherence> table)
    {
        table.ToTable("Adherences").HasKey(adherence => adherence.Id);
        table.HasOne<Text>().WithMany().HasForeignKey(adherence => adherence.TextSlug);
        table.HasIndex(adherence => new { adherence.TextSlug, adherence.PartnerCode }).IsUnique();
    }
}

sealed class ReservationTable : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> table)
    {
        table.ToTable("Reservations").HasKey(reservation => reservation.Id);
        table.HasOne<Text>().WithMany().HasForeignKey(reservation => reservation.TextSlug);
    }
}
