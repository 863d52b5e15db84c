using Microsoft.AspNetCore.Components;

namespace Sammen.Web.Shared;

/// <summary>
/// The one way a page reads what it shows. A newer reading calls off the one before it, whose answer is no answer any more; a page that
/// is left calls off what it was reading.
/// </summary>
public sealed class PageReading : IDisposable
{
    private CancellationTokenSource? current;
    private object? about;
    private bool left;

    /// <summary>Something is being read. What asks for more is busy meanwhile.</summary>
    public bool IsBusy => current is not null;

    /// <summary>For a page that stays while its address changes: says what it is about from now on.</summary>
    /// <returns>Whether it was about something else before.</returns>
    public bool TurnTo(object subject)
    {
        var isOther = about is not null && !about.Equals(subject);
        about = subject;
        return isOther;
    }

    /// <param name="ask">Asks the query; its token is cancelled when nobody waits for the answer any more.</param>
    /// <param name="show">Takes the answer.</param>
    /// <returns>Whether the answer was taken.</returns>
    public async Task<bool> ReadAsync<TAnswer>(Func<CancellationToken, Task<TAnswer>> ask, Action<TAnswer> show)
    {
        if (left)
        {
            return false;
        }

        using var mine = new CancellationTokenSource();
        (var before, current) = (current, mine);
        before?.Cancel();
        try
        {
            var answer = await ask(mine.Token);
            if (mine.IsCancellationRequested)
            {
                return false;
            }

            show(answer);
            return true;
        }
        catch (Exception) when (mine.IsCancellationRequested)
        {
            // A database's library says in many ways that it was called off.
            return false;
        }
        finally
        {
            if (ReferenceEquals(current, mine))
            {
                current = null;
            }
        }
    }

    /// <summary>The same for a page about one thing: where there is no such thing, or none for this reader, there is no such page.</summary>
    /// <param name="ask">Gives <see langword="null"/> where there is none.</param>
    /// <returns>Whether there is one to show.</returns>
    public async Task<bool> FindAsync<TAnswer>(Func<CancellationToken, Task<TAnswer?>> ask, Action<TAnswer?> show, NavigationManager navigation)
        where TAnswer : class
    {
        TAnswer? found = null;
        if (await ReadAsync(ask, answer => show(found = answer)) && found is null)
        {
            navigation.NotFound();
        }

        return found is not null;
    }

    public void Dispose()
    {
        left = true;
        current?.Cancel();
    }
}
