using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.FollowUps;

namespace Sammen.Data.Configurations;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasVersion();
        builder.Property(followUp => followUp.What).HasMaxLength(FollowUp.WhatMaxLength);
        builder.Property(followUp => followUp.Responsible).HasMaxLength(FollowUp.ResponsibleMaxLength);
        builder.HasOne(followUp => followUp.Project).WithMany().HasForeignKey(followUp => followUp.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(followUp => followUp.Note).WithMany().HasForeignKey(followUp => followUp.NoteId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(FollowUp.AddedById));
        builder.IsSignedBy(nameof(FollowUp.ClosedById));
        builder.IsSignedBy(nameof(FollowUp.ResponsibleId));
        builder.HasIndex(followUp => new { followUp.ProjectId, followUp.State, followUp.Due });
    }
}
