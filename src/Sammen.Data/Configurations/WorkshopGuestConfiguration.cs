using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Configurations;

internal sealed class WorkshopGuestConfiguration : IEntityTypeConfiguration<WorkshopGuest>
{
    public void Configure(EntityTypeBuilder<WorkshopGuest> builder)
    {
        builder.HasKey(guest => new { guest.WorkshopId, guest.UserId });
        builder.ToTable("WorkshopGuests");
        builder.HasOne(guest => guest.Workshop).WithMany().HasForeignKey(guest => guest.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(WorkshopGuest.UserId));
        builder.IsSignedBy(nameof(WorkshopGuest.InvitedById));
    }
}
