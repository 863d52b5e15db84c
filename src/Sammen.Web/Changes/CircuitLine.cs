using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Sammen.Web.Changes;

/// <summary>
/// Whether the device at the other end of a circuit can be reached just now. A circuit outlives its line by minutes, so that the page can go on where it
/// was; who sits there is meanwhile nowhere. A line that goes silent instead of breaking is known as gone after half a minute.
/// </summary>
internal sealed class CircuitLine : CircuitHandler
{
    /// <summary>A page that is drawn for the first time has one.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>On the thread of the circuit: a listener must neither wait nor throw.</summary>
    public event EventHandler? Changed;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: false);

    private Task Tell(bool isUp)
    {
        if (IsUp != isUp)
        {
            IsUp = isUp;
            Changed?.Invoke(this, EventArgs.Empty);
        }

        return Task.CompletedTask;
    }
}
