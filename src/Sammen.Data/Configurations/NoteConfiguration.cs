using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Notes;

namespace Sammen.Data.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>, IEntityTypeConfiguration<NoteRevision>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasVersion();
        builder.Property(note => note.Text).HasMaxLength(Note.TextMaxLength);
        builder.HasOne(note => note.Project).WithMany().HasForeignKey(note => note.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(note => note.Workshop).WithMany().HasForeignKey(note => note.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(note => note.Revisions).WithOne(revision => revision.Note).HasForeignKey(revision => revision.NoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(note => note.Answers).WithOne(answer => answer.Decision).HasForeignKey(answer => answer.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.IsSignedBy(nameof(Note.AuthorId));
        builder.IsSignedBy(nameof(Note.WrittenById));
        builder.IsSignedBy(nameof(Note.DeletedById));
        builder.IsSignedBy(nameof(Note.NotCprById));
        builder.HasQueryFilter(note => note.DeletedAt == null);

        // One cell in the order it was said. The last four columns let the map's tallies be counted in the index, and what is answered be looked up by it.
        builder.HasIndex(note => new { note.ProjectId, note.Phase, note.Question, note.LoggedAt, note.Kind, note.Visibility, note.DeletedAt, note.Id })
            .HasDatabaseName("IX_Notes_Cell");
        builder.HasIndex(note => new { note.ProjectId, note.LoggedAt });
        builder.HasIndex(note => new { note.WorkshopId, note.LoggedAt });
    }

    public void Configure(EntityTypeBuilder<NoteRevision> builder)
    {
        builder.Property(revision => revision.Text).HasMaxLength(Note.TextMaxLength);
        builder.HasQueryFilter(revision => revision.Note.DeletedAt == null);
        builder.IsSignedBy(nameof(NoteRevision.WrittenById));
        builder.HasIndex(revision => new { revision.NoteId, revision.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        // Two people who say the same at once say it once.
        builder.HasKey(answer => new { answer.DecisionId, answer.MatterId });
        builder.ToTable("Answers");
        builder.HasOne(answer => answer.Matter).WithMany().HasForeignKey(answer => answer.MatterId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(Answer.ById));
        builder.HasQueryFilter(answer => answer.Decision.DeletedAt == null && answer.Matter.DeletedAt == null);

        // What answers a concern, asked from the concern.
        builder.HasIndex(answer => answer.MatterId);
    }
}
