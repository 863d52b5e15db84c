using System.Net;
using System.Threading.RateLimiting;
using Sammen.Domain.People;
using Sammen.Web.Access.Passwords;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Apply;

/// <summary>
/// How many applications may be begun: from one place, where a whole municipality may sit behind one address, and for one e-mail
/// address, which gets a mail for each. A day's worth at once, then one at a time.
/// </summary>
public sealed class Floods(SammenSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Email, IPAddress? From)> limiter = PartitionedRateLimiter.CreateChained(
        For(begun => SignInAttempts.Network(begun.From), settings.Applications.FromOneAddress),
        For(begun => begun.Email, settings.Applications.ForOneEmail));

    /// <param name="email">As typed.</param>
    /// <returns>Whether there is room for one more.</returns>
    public bool Admits(string? email, IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire((EmailAddress.Normalized(email?.Trim() ?? ""), from));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static PartitionedRateLimiter<(string Email, IPAddress? From)> For(Func<(string Email, IPAddress? From), string> key, int aDay)
        => PartitionedRateLimiter.Create<(string Email, IPAddress? From), string>(begun => RateLimitPartition.GetTokenBucketLimiter(key(begun), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = aDay,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromDays(1) / aDay,
        }));
}
