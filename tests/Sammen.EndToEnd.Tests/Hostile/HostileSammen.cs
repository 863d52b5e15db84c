using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.EndToEnd.Tests.Hostile;

/// <summary>A running Sammen with the hostile texts in it.</summary>
public sealed class HostileSammen : IAsyncLifetime
{
    public SammenProcess Process { get; private set; } = null!;

    internal HostileScene Scene { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await SammenProcess.StartAsync();
        Scene = await HostileScene.AddAsync(Process.DatabaseFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }
    }
}
