using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Configurations;

internal sealed class WorkshopConfiguration : IEntityTypeConfiguration<Workshop>, IEntityTypeConfiguration<WorkshopFacilitator>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.HasVersion();
        builder.Property(workshop => workshop.Title).HasMaxLength(Workshop.TitleMaxLength);
        builder.Property(workshop => workshop.Place).HasMaxLength(Workshop.PlaceMaxLength);
        builder.ComplexProperty(workshop => workshop.Attendance);
        builder.HasOne(workshop => workshop.Project).WithMany().HasForeignKey(workshop => workshop.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(workshop => workshop.Facilitators).WithOne().HasForeignKey(facilitator => facilitator.WorkshopId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(workshop => new { workshop.ProjectId, workshop.StartsAt });
    }

    public void Configure(EntityTypeBuilder<WorkshopFacilitator> builder)
    {
        builder.HasKey(facilitator => new { facilitator.WorkshopId, facilitator.UserId });
        builder.ToTable("WorkshopFacilitators");
        builder.IsSignedBy(nameof(WorkshopFacilitator.UserId));
    }
}
