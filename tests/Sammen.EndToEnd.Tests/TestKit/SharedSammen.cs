namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A running Sammen with the demo round, for tests that only read, or write where no other test looks.</summary>
public class SharedSammen : IAsyncLifetime
{
    public SammenProcess Process { get; private set; } = null!;

    public DemoPlaces Places { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await SammenProcess.StartAsync();
        Places = DemoPlaces.Read(Process.DatabaseFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>The same, for the tests of one class to write in as they please.</summary>
public sealed class OwnSammen : SharedSammen;
