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
        builder.ComplexProperty(municipality => municipality.Name, name =>
        {
            name.Property(called => called.Brief).HasColumnName("Name").HasMaxLength(MunicipalityName.BriefMaxLength);
            name.Property(called => called.InFull).HasColumnName("FullName").HasMaxLength(MunicipalityName.InFullMaxLength);
            name.Property(called => called.IsDemo).HasColumnName("IsDemo");
        });
    }
}
