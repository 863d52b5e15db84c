using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Configurations;

internal sealed class PreparationConfiguration : IEntityTypeConfiguration<Preparation>
{
    private const int HoursDigits = 5;

    public void Configure(EntityTypeBuilder<Preparation> builder)
    {
        builder.HasVersion();
        builder.Property(preparation => preparation.What).HasMaxLength(Preparation.WhatMaxLength);
        builder.ComplexProperty(preparation => preparation.Used, used =>
        {
            used.Property(hours => hours.Leaders).HasPrecision(HoursDigits, CourseHours.Decimals);
            used.Property(hours => hours.Employees).HasPrecision(HoursDigits, CourseHours.Decimals);
        });
        builder.HasOne(preparation => preparation.Project).WithMany().HasForeignKey(preparation => preparation.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.IsSignedBy(nameof(Preparation.AddedById));
        builder.HasIndex(preparation => new { preparation.ProjectId, preparation.On });
    }
}
