using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain.Municipalities;

namespace Sammen.Data.Configurations;

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.HasKey(municipality => municipality.Code);
        builder.Property(municipality => municipality.Code).HasMaxLength(Municipality.CodeLength).IsFixedLength().IsUnicode(unicode: false);
        builder.Property(municipality => municipality.Name).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(municipality => municipality.FullName).HasMaxLength(Municipality.FullNameMaxLength);
    }
}
