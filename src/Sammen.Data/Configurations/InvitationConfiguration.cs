using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;

namespace Sammen.Data.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasVersion();
        builder.Ignore(invitation => invitation.NewKey);
        builder.Property(invitation => invitation.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(invitation => invitation.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(invitation => invitation.KeyHash).HasMaxLength(SecretKey.HashLength).IsUnicode(unicode: false);
        builder.Property(invitation => invitation.Culture).HasMaxLength(Invitation.CultureMaxLength).IsUnicode(unicode: false);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(invitation => invitation.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Project>().WithMany().HasForeignKey(invitation => invitation.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(Invitation.InvitedById));
        builder.IsSignedBy(nameof(Invitation.UsedById));
        builder.HasIndex(invitation => invitation.KeyHash).IsUnique();
        builder.HasIndex(invitation => invitation.InvitedAt);

        // One address has one invitation at a time that can still be used, however many invite it at once.
        builder.HasIndex(invitation => invitation.NormalizedEmail).IsUnique().HasFilter("UsedAt IS NULL AND CalledBackAt IS NULL");
    }
}
