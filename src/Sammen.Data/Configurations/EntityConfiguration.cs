using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Data.Identity;
using Sammen.Domain;

namespace Sammen.Data.Configurations;

internal static class EntityConfiguration
{
    public static void HasVersion<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : Entity
    {
        builder.Property(entity => entity.Version).IsConcurrencyToken();
        builder.IsSignedBy(nameof(Entity.ChangedById));
    }

    /// <summary>A signature: the account that did it cannot be deleted from under it.</summary>
    public static void IsSignedBy<TEntity>(this EntityTypeBuilder<TEntity> builder, string userIdProperty)
        where TEntity : class
        => builder.HasOne<SammenUser>().WithMany().HasForeignKey(userIdProperty).OnDelete(DeleteBehavior.Restrict);
}
