using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sammen.Web.Startup;
using Sammen.Web.Tests.Pages;

namespace Sammen.Web.Tests.Startup;

/// <summary>What holds of the end before it comes; the end itself is seen in the browser tests.</summary>
public sealed class StoppingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task It_is_not_ready_any_more_from_the_moment_it_is_told_to_end()
    {
        using var lifetime = new Lifetime();
        var check = new StaysCheck(lifetime);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);

        lifetime.StopApplication();

        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Fact]
    public void Whoever_asks_whether_it_is_ready_is_told_of_it()
        => Assert.Contains(
            site.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations,
            check => check.Name == nameof(StaysCheck) && check.Tags.Contains("ready"));

    [Fact]
    public void It_is_out_before_anything_kills_it()
    {
        var host = site.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.InRange(host.ShutdownTimeout, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
        Assert.True(host.ServicesStopConcurrently);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
