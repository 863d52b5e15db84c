using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Lessons;

namespace Sammen.Data.Configurations;

internal sealed class LessonConfiguration
    : IEntityTypeConfiguration<Lesson>, IEntityTypeConfiguration<LessonSource>, IEntityTypeConfiguration<LessonRelease>, IEntityTypeConfiguration<LessonUse>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.HasVersion();
        builder.Property(lesson => lesson.Title).HasMaxLength(Lesson.TitleMaxLength);
        builder.Property(lesson => lesson.Happened).HasMaxLength(Lesson.TextMaxLength);
        builder.Property(lesson => lesson.Differently).HasMaxLength(Lesson.TextMaxLength);
        builder.Property(lesson => lesson.Refusal).HasMaxLength(Lesson.ReasonMaxLength);
        builder.Ignore(lesson => lesson.Content);
        builder.Ignore(lesson => lesson.Standing);
        builder.HasOne(lesson => lesson.Project).WithMany().HasForeignKey(lesson => lesson.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(lesson => lesson.Sources).WithOne().HasForeignKey(source => source.LessonId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(lesson => lesson.Releases).WithOne(release => release.Lesson).HasForeignKey(release => release.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(Lesson.WrittenById));
        builder.IsSignedBy(nameof(Lesson.ProposedById));
        builder.IsSignedBy(nameof(Lesson.RefusedById));
        builder.HasIndex(lesson => new { lesson.ProjectId, lesson.State });
    }

    public void Configure(EntityTypeBuilder<LessonSource> builder)
    {
        builder.HasKey(source => new { source.LessonId, source.NoteId });
        builder.ToTable("LessonSources");
        builder.HasOne(source => source.Note).WithMany().HasForeignKey(source => source.NoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasQueryFilter(source => source.Note.DeletedAt == null);
    }

    public void Configure(EntityTypeBuilder<LessonRelease> builder)
    {
        // Two leaders who decide at once release one wording after the other, never both.
        builder.HasKey(release => new { release.LessonId, release.Number });
        builder.Property(release => release.Number).ValueGeneratedNever();
        builder.Property(release => release.Title).HasMaxLength(Lesson.TitleMaxLength);
        builder.Property(release => release.Happened).HasMaxLength(Lesson.TextMaxLength);
        builder.Property(release => release.Differently).HasMaxLength(Lesson.TextMaxLength);
        builder.Ignore(release => release.Content);
        builder.IsSignedBy(nameof(LessonRelease.ReleasedById));
        builder.IsSignedBy(nameof(LessonRelease.EndedById));

        // What others have learned about a cell, counted in the index; and what has come or gone since the search last looked.
        builder.HasIndex(release => new { release.Question, release.EndedAt, release.Phase, release.TechnologyKind, release.Area });
        builder.HasIndex(release => release.ReleasedAt);
        builder.HasIndex(release => release.EndedAt);
    }

    public void Configure(EntityTypeBuilder<LessonUse> builder)
    {
        builder.HasKey(use => new { use.LessonId, use.UserId });
        builder.HasOne(use => use.Lesson).WithMany().HasForeignKey(use => use.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(LessonUse.UserId));
    }
}
