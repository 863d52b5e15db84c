using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Lessons;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Configurations;

internal sealed class WorkshopConfiguration
    : IEntityTypeConfiguration<Workshop>, IEntityTypeConfiguration<WorkshopFacilitator>, IEntityTypeConfiguration<WorkshopMove>, IEntityTypeConfiguration<AgendaPoint>,
        IEntityTypeConfiguration<SharedPlan>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.HasVersion();
        builder.Property(workshop => workshop.Title).HasMaxLength(Workshop.TitleMaxLength);
        builder.Property(workshop => workshop.Place).HasMaxLength(Workshop.PlaceMaxLength);
        builder.ComplexProperty(workshop => workshop.Attendance);
        builder.HasOne(workshop => workshop.Project).WithMany().HasForeignKey(workshop => workshop.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(workshop => workshop.Facilitators).WithOne().HasForeignKey(facilitator => facilitator.WorkshopId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(workshop => workshop.Agenda).WithOne().HasForeignKey(point => point.WorkshopId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(workshop => workshop.Moves).WithOne(move => move.Workshop).HasForeignKey(move => move.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(workshop => workshop.SharedPlan).WithMany(plan => plan.Parts).HasForeignKey(workshop => workshop.SharedPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(workshop => new { workshop.ProjectId, workshop.StartsAt });
        builder.HasIndex(workshop => workshop.SharedPlanId);
    }

    public void Configure(EntityTypeBuilder<SharedPlan> builder)
    {
        builder.HasVersion();
        builder.ToTable("SharedPlans");
        builder.Ignore(plan => plan.Coming);
    }

    public void Configure(EntityTypeBuilder<WorkshopFacilitator> builder)
    {
        builder.HasKey(facilitator => new { facilitator.WorkshopId, facilitator.UserId });
        builder.ToTable("WorkshopFacilitators");
        builder.IsSignedBy(nameof(WorkshopFacilitator.UserId));
    }

    public void Configure(EntityTypeBuilder<AgendaPoint> builder)
    {
        builder.HasKey(point => new { point.WorkshopId, point.Number });
        builder.ToTable("AgendaPoints");
        builder.Property(point => point.Number).ValueGeneratedNever();
        builder.Property(point => point.Text).HasMaxLength(AgendaItem.TextMaxLength);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(point => point.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(point => point.Item);
    }

    public void Configure(EntityTypeBuilder<WorkshopMove> builder)
    {
        builder.IsSignedBy(nameof(WorkshopMove.ById));
        builder.HasIndex(move => new { move.WorkshopId, move.At });
    }
}
