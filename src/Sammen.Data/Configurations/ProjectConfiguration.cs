using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Projects;

namespace Sammen.Data.Configurations;

internal sealed class ProjectConfiguration :
    IEntityTypeConfiguration<Project>,
    IEntityTypeConfiguration<PhaseChange>,
    IEntityTypeConfiguration<ProjectFacilitator>
{
    // Room for what stood as a total before, whatever it was.
    private const int HoursDigits = 12;

    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.HasVersion();
        builder.Property(project => project.Title).HasMaxLength(Project.TitleMaxLength);
        builder.Property(project => project.Technology).HasMaxLength(Project.TechnologyMaxLength);
        builder.Property(project => project.Workplace).HasMaxLength(Project.WorkplaceMaxLength);
        builder.Property(project => project.AreaWords).HasMaxLength(Project.AreaMaxLength);
        builder.Property(project => project.TechnologyKindWords).HasMaxLength(Project.TechnologyKindMaxLength);
        builder.Property(project => project.LeaderHoursAMonth).HasPrecision(HoursDigits, CourseHours.Decimals);
        builder.Property(project => project.EmployeeHoursAMonth).HasPrecision(HoursDigits, CourseHours.Decimals);
        builder.IsSignedBy(nameof(Project.ClosedById));
        builder.HasOne(project => project.Round).WithMany().HasForeignKey(project => project.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(project => project.Municipality).WithMany().HasForeignKey(project => project.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.PhaseChanges).WithOne(change => change.Project).HasForeignKey(change => change.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.Facilitators).WithOne().HasForeignKey(facilitator => facilitator.ProjectId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(project => project.MunicipalityCode);
        builder.HasIndex(project => project.RoundId);
    }

    public void Configure(EntityTypeBuilder<PhaseChange> builder)
    {
        builder.Property(change => change.Reason).HasMaxLength(Project.ReasonMaxLength);
        builder.IsSignedBy(nameof(PhaseChange.ById));
        builder.HasIndex(change => new { change.ProjectId, change.RecordedAt });
    }

    public void Configure(EntityTypeBuilder<ProjectFacilitator> builder)
    {
        builder.HasKey(facilitator => new { facilitator.ProjectId, facilitator.UserId });
        builder.ToTable("ProjectFacilitators");
        builder.IsSignedBy(nameof(ProjectFacilitator.UserId));
        builder.IsSignedBy(nameof(ProjectFacilitator.AssignedById));
        builder.HasIndex(facilitator => facilitator.UserId);
    }
}
