using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Rounds;

namespace Sammen.Data.Configurations;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasVersion();
        builder.Property(round => round.Name).HasMaxLength(Round.NameMaxLength);
        builder.IsSignedBy(nameof(Round.OpenedById));
        builder.IsSignedBy(nameof(Round.ClosedById));
    }
}
