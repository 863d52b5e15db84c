using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sammen.Data;

/// <summary>Columns hold UTC and nothing else: a local time is refused on the way in and the kind is restored on the way out.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => RequireUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value)
        => value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException("Only UTC times are stored.");
}
