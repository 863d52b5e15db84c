using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Configurations;

internal sealed class SentMinutesConfiguration : IEntityTypeConfiguration<SentMinutes>, IEntityTypeConfiguration<MinutesReceiver>
{
    public void Configure(EntityTypeBuilder<SentMinutes> builder)
    {
        builder.ToTable("SentMinutes");
        builder.Property(minutes => minutes.Sentence).HasMaxLength(SentMinutes.SentenceMaxLength);
        builder.HasOne(minutes => minutes.Workshop).WithMany().HasForeignKey(minutes => minutes.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(minutes => minutes.Receivers).WithOne().HasForeignKey(receiver => receiver.SentMinutesId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(SentMinutes.SentById));
        builder.HasIndex(minutes => new { minutes.WorkshopId, minutes.SentAt });
    }

    public void Configure(EntityTypeBuilder<MinutesReceiver> builder)
    {
        builder.HasKey(receiver => new { receiver.SentMinutesId, receiver.UserId });
        builder.ToTable("MinutesReceivers");
        builder.IsSignedBy(nameof(MinutesReceiver.UserId));
    }
}
