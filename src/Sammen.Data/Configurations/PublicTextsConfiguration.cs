using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Programme;

namespace Sammen.Data.Configurations;

internal sealed class PublicTextsConfiguration : IEntityTypeConfiguration<PublicTexts>, IEntityTypeConfiguration<CallFile>
{
    public void Configure(EntityTypeBuilder<PublicTexts> builder)
    {
        builder.ToTable("PublicTexts");
        builder.Property(texts => texts.Contacts).HasConversion<ContactsConverter, ContactsComparer>();
        builder.Property(texts => texts.PublicationLink).HasMaxLength(WebAddress.MaxLength);
        builder.Property(texts => texts.EnglishPublicationLink).HasMaxLength(WebAddress.MaxLength);
        builder.Property(texts => texts.PrintedCopies).HasMaxLength(PublicTextsContent.PrintedCopiesMaxLength);
        builder.Property(texts => texts.EnglishPrintedCopies).HasMaxLength(PublicTextsContent.PrintedCopiesMaxLength);
        builder.Property(texts => texts.CallLink).HasMaxLength(WebAddress.MaxLength);
        builder.Property(texts => texts.AccessibilityLink).HasMaxLength(WebAddress.MaxLength);
        builder.Property(texts => texts.PrivacyLink).HasMaxLength(WebAddress.MaxLength);
        builder.Property(texts => texts.PrivacyEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.HasOne<CallFile>().WithMany().HasForeignKey(texts => texts.CallFileId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(PublicTexts.WrittenById));

        // The newest counts; two at once are told apart.
        builder.HasIndex(texts => texts.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CallFile> builder)
    {
        builder.ToTable("CallFiles");
        builder.Property(file => file.Name).HasMaxLength(CallFile.NameMaxLength);
        builder.IsSignedBy(nameof(CallFile.UploadedById));
    }
}
