using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain.People;

namespace Sammen.Data.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<MailTurnedOff>
{
    private const int ProtectedKeyMaxLength = 500;

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("Mails");
        builder.Property(mail => mail.Address).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(mail => mail.Culture).HasMaxLength(Invitation.CultureMaxLength).IsUnicode(unicode: false);
        builder.Property(mail => mail.ProtectedKey).HasMaxLength(ProtectedKeyMaxLength).IsUnicode(unicode: false);

        // Two nodes that both write one down as sent, or not, do not overwrite each other.
        builder.Property(mail => mail.LeasedBy).IsConcurrencyToken();
        builder.HasOne<SammenUser>().WithMany().HasForeignKey(mail => mail.ReceiverId).OnDelete(DeleteBehavior.Restrict);

        // What is due; what did not go out, newest first; what is old enough to go.
        builder.HasIndex(mail => mail.DueAt);
        builder.HasIndex(mail => new { mail.State, mail.QueuedAt });
        builder.HasIndex(mail => mail.DoneAt);
    }

    public void Configure(EntityTypeBuilder<MailTurnedOff> builder)
    {
        builder.ToTable("MailTurnedOff");
        builder.HasKey(turnedOff => new { turnedOff.UserId, turnedOff.Kind });
        builder.HasOne<SammenUser>().WithMany().HasForeignKey(turnedOff => turnedOff.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
