using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Drafts;

namespace Sammen.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasVersion();
        builder.Property(draft => draft.Place).HasMaxLength(DraftContent.PlaceMaxLength);
        builder.Property(draft => draft.Fields).HasConversion<FieldsConverter, FieldsComparer>();
        builder.HasOne(draft => draft.Project).WithMany().HasForeignKey(draft => draft.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(Draft.AuthorId));

        // What somebody has typed, and where.
        builder.HasIndex(draft => new { draft.AuthorId, draft.Place });
    }
}
