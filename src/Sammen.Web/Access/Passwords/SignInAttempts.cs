using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Sammen.Web.Access.Passwords;

/// <summary>An attempt to sign in.</summary>
/// <param name="Email">As typed.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="Browser">Names a browser this person has signed in with before; <see langword="null"/> for any other.</param>
internal sealed record SignInAttempt(string Email, IPAddress? Address, string? Browser);

/// <summary>
/// Slows guessing, and locks nobody out. What strangers do slows strangers: a browser that its owner has signed in with before is
/// counted by itself. Refuses at once and says how long to wait, instead of holding the request: that too is something to fill a server with.
/// </summary>
internal sealed class SignInAttempts : IDisposable
{
    private const string Known = "known";

    private readonly PartitionedRateLimiter<SignInAttempt> limiter = PartitionedRateLimiter.CreateChained(
        // One person at one place: five at once, then slower and slower.
        For(attempt => $"{Person(attempt)} {Place(attempt)}", 5, TimeSpan.FromSeconds(5)),
        For(attempt => $"{Person(attempt)} {Place(attempt)}", 20, TimeSpan.FromSeconds(30)),
        For(attempt => $"{Person(attempt)} {Place(attempt)}", 60, TimeSpan.FromMinutes(2)),

        // Many people at one place: an office behind one address signs in of a morning, a list of addresses does not get far.
        For(attempt => attempt.Browser is null ? Place(attempt) : Known, 30, TimeSpan.FromSeconds(2)),

        // One person from everywhere.
        For(attempt => attempt.Browser is null ? Person(attempt) : Known, 30, TimeSpan.FromSeconds(20)));

    /// <returns><see langword="null"/> when the password may be looked at; otherwise how long to wait before the next attempt.</returns>
    public async Task<TimeSpan?> RefuseAsync(SignInAttempt attempt, CancellationToken ct)
    {
        using var lease = await limiter.AcquireAsync(attempt, permitCount: 1, ct);
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>An address, or for IPv6 the network it is in: a household has 2^64 addresses to guess from.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
    }

    private static PartitionedRateLimiter<SignInAttempt> For(Func<SignInAttempt, string> key, int atOnce, TimeSpan another)
        => PartitionedRateLimiter.Create<SignInAttempt, string>(attempt => key(attempt) is var name && name == Known
            ? RateLimitPartition.GetNoLimiter(name)
            : RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = atOnce,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = another,
                QueueLimit = 0,
            }));

    private static string Person(SignInAttempt attempt) => attempt.Email.ToUpperInvariant();

    private static string Place(SignInAttempt attempt) => attempt.Browser ?? Network(attempt.Address);
}
