using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.DialogueMaps;

namespace Sammen.Data.Configurations;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>, IEntityTypeConfiguration<AssessmentChange>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasVersion();
        builder.HasOne(assessment => assessment.Project).WithMany().HasForeignKey(assessment => assessment.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(assessment => assessment.Changes).WithOne(change => change.Assessment).HasForeignKey(change => change.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assessment => new { assessment.ProjectId, assessment.Phase, assessment.Question }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AssessmentChange> builder)
    {
        builder.IsSignedBy(nameof(AssessmentChange.ById));
        builder.HasIndex(change => new { change.AssessmentId, change.At });
    }
}
