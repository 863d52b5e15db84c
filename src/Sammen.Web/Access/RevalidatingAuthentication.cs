using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Sammen.Web.Access;

/// <summary>Who is at an open circuit. Asks once a minute whether they are still who they were, and leaves as soon as their sign-in ends.</summary>
internal sealed class RevalidatingAuthentication : ServerAuthenticationStateProvider, IDisposable
{
    private readonly Sessions sessions;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stopped = new();
    private IDisposable? watch;
    private ITimer? timer;

    public RevalidatingAuthentication(Sessions sessions, TimeProvider clock)
    {
        (this.sessions, this.clock) = (sessions, clock);
        AuthenticationStateChanged += Watch;
    }

    public void Dispose()
    {
        AuthenticationStateChanged -= Watch;
        watch?.Dispose();
        timer?.Dispose();
        stopped.Cancel();
        stopped.Dispose();
    }

    private async void Watch(Task<AuthenticationState> state)
    {
        var person = (await state).User;
        watch?.Dispose();
        timer?.Dispose();
        (watch, timer) = (null, null);
        if (SammenClaims.ReadSession(person) is { } sessionId)
        {
            timer = clock.CreateTimer(_ => Ask(person), state: null, Sessions.AskedAgainAfter, Sessions.AskedAgainAfter);
            watch = sessions.WhenOver(sessionId, Leave);
        }
    }

    private async void Ask(ClaimsPrincipal person)
    {
        try
        {
            if (!await sessions.IsStillWelcomeAsync(person, stopped.Token))
            {
                Leave();
            }
        }
        catch (Exception gone) when (stopped.IsCancellationRequested || gone is ObjectDisposedException)
        {
            // The circuit is gone, and its question with it.
        }
    }

    private void Leave() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
}
