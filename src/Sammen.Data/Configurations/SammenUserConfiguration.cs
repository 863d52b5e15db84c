using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Municipalities;

namespace Sammen.Data.Configurations;

internal sealed class SammenUserConfiguration :
    IEntityTypeConfiguration<SammenUser>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<SammenUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Name).HasMaxLength(SammenUser.NameMaxLength);
        builder.Property(user => user.Culture).HasMaxLength(SammenUser.CultureMaxLength).IsUnicode(unicode: false);
        builder.Property(user => user.CalendarKeyHash).HasMaxLength(SecretKey.HashLength).IsUnicode(unicode: false);
        builder.HasIndex(user => user.CalendarKeyHash).IsUnique();
        builder.HasOne<Municipality>().WithMany().HasForeignKey(user => user.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(user => user.MunicipalityCode);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("UserClaims").HasIndex(claim => claim.UserId);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("UserLogins").HasIndex(login => login.UserId);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("UserTokens");
}
