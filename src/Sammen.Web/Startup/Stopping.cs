using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sammen.Web.Startup;

/// <summary>How the program ends when it is told to: nobody new is sent here, what is under way is finished, and then it is out.</summary>
internal static class Stopping
{
    /// <summary>
    /// How long what is under way may take, requests, saves and mails alike: far longer than a save needs whose database answers. What takes
    /// longer is broken off, and its sender is not told that it was kept. Tools that stop a program kill it after ten seconds and more.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static void AddSammenStopping(this IServiceCollection services) => services.Configure<HostOptions>(options =>
    {
        options.ShutdownTimeout = Patience;

        // One after the other, the last would be told to stop when the time is up.
        options.ServicesStopConcurrently = true;
    });
}

/// <summary>Not ready any more from the moment the program is told to end, while what is under way is still answered.</summary>
internal sealed class StaysCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The program is ending.") : HealthCheckResult.Healthy());
}
