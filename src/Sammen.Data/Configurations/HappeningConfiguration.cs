using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Data.Outbox;

namespace Sammen.Data.Configurations;

internal sealed class HappeningConfiguration : IEntityTypeConfiguration<HappeningRow>, IEntityTypeConfiguration<HappeningReader>
{
    public void Configure(EntityTypeBuilder<HappeningRow> builder)
    {
        builder.ToTable("Happenings");
        builder.HasKey(row => row.Position);
        builder.Property(row => row.Position).ValueGeneratedOnAdd();
        builder.Property(row => row.Kind).HasMaxLength(HappeningRow.KindMaxLength).IsUnicode(unicode: false);
        builder.IsSignedBy(nameof(HappeningRow.ById));

        // Whether a save is kept; what is old enough to go.
        builder.HasIndex(row => row.Id).IsUnique();
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<HappeningReader> builder)
    {
        builder.ToTable("HappeningReaders");
        builder.HasKey(reader => reader.Name);
        builder.Property(reader => reader.Name).HasMaxLength(HappeningReader.NameMaxLength).IsUnicode(unicode: false);
    }
}
