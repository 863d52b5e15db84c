using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;

namespace Sammen.Web.Access;

/// <summary>
/// The sign-ins, and the one question about them: is this person still who they were when they signed in? Asked by every write, by
/// every circuit once a minute, and by the cookie with an answer that is at most a minute old.
/// </summary>
public sealed partial class Sessions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Sessions> logger)
{
    /// <summary>How long an answer counts where the question is not asked every time.</summary>
    public static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    private const int CleanedAtOnce = 100;

    private readonly ConcurrentDictionary<Guid, Answer> answers = new();
    private readonly ConcurrentDictionary<Watch, Guid> watches = new();

    /// <summary>Notes the sign-in and names it in the person's claims.</summary>
    public async Task BeginAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        var user = SammenClaims.Read(person) ?? throw new ArgumentException("Nobody has signed in.", nameof(person));
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await ContextAsync(scope, ct);
        var session = new Session(user.Id, Now);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        SammenClaims.Name(person, session.Id);
        answers[session.Id] = new Answer(true, Now);
        await db.Users.Where(account => account.Id == user.Id)
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.LastSignInAt, session.StartedAt), ct);

        // What is over by its age answers nothing any more; a few go with every sign-in, so that no table grows for ever.
        var over = Now - Session.Lifetime;
        await db.Sessions.Where(old => old.StartedAt <= over).OrderBy(old => old.StartedAt).Take(CleanedAtOnce).ExecuteDeleteAsync(ct);
        foreach (var (id, answer) in answers)
        {
            if (answer.At <= over)
            {
                answers.TryRemove(id, out _);
            }
        }
    }

    /// <summary>Asks the database: neither signed out nor too old, and the account open, with the role, municipality and password it had.</summary>
    /// <remarks>What the database throws is thrown on: no answer is not a no.</remarks>
    public async Task<bool> IsStillWhoTheyWereAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        if (SammenClaims.Read(person) is not { } user || SammenClaims.ReadSession(person) is not { } sessionId)
        {
            return false;
        }

        if (answers.GetValueOrDefault(sessionId) is { Yes: false })
        {
            return false;
        }

        var stamp = SammenClaims.ReadStamp(person);
        var asked = Now;
        var over = asked - Session.Lifetime;
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await ContextAsync(scope, ct);
        var yes = await db.Sessions.AnyAsync(
            session => session.Id == sessionId && session.EndedAt == null && session.StartedAt > over
                && db.Users.Any(account => account.Id == session.UserId && account.Id == user.Id && account.ClosedAt == null
                    && account.Role == user.Role && account.MunicipalityCode == user.MunicipalityCode && account.SecurityStamp == stamp),
            ct);
        if (yes)
        {
            // A no that came meanwhile is the newer one.
            return answers.AddOrUpdate(sessionId, new Answer(true, asked), (_, known) => known.Yes ? new Answer(true, asked) : known).Yes;
        }

        Leave(sessionId);
        return false;
    }

    /// <summary>The same for an open circuit. A database that does not answer signs nobody out: what was true stays true.</summary>
    public async Task<bool> IsStillWelcomeAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        try
        {
            return await IsStillWhoTheyWereAsync(person, ct);
        }
        catch (Exception unanswered) when (!ct.IsCancellationRequested)
        {
            LogUnanswered(logger, unanswered.GetType().Name);
            return SammenClaims.ReadSession(person) is { } sessionId && answers.GetValueOrDefault(sessionId) is { Yes: true };
        }
    }

    /// <summary>The same for a request, content with an answer that is not a minute old.</summary>
    /// <remarks>Throws what the database throws where this process has never had an answer: nobody is let in on trust.</remarks>
    public async Task<bool> WasJustWhoTheyWereAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        if (SammenClaims.ReadSession(person) is not { } sessionId || answers.GetValueOrDefault(sessionId) is not { } known)
        {
            return await IsStillWhoTheyWereAsync(person, ct);
        }

        return known.Yes && (Now - known.At < AskedAgainAfter || await IsStillWelcomeAsync(person, ct));
    }

    /// <summary>The person signed out. Holds in this process even when the database cannot be told.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken ct)
    {
        Leave(sessionId);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await ContextAsync(scope, ct);
            var now = Now;
            await db.Sessions.Where(session => session.Id == sessionId && session.EndedAt == null)
                .ExecuteUpdateAsync(change => change.SetProperty(session => session.EndedAt, now), ct);
        }
        catch (Exception unanswered) when (!ct.IsCancellationRequested)
        {
            LogNotEnded(logger, unanswered.GetType().Name);
        }
    }

    /// <summary>Calls as soon as this process learns that the sign-in is over, until the answer is disposed.</summary>
    public IDisposable WhenOver(Guid sessionId, Action leave)
    {
        var watch = new Watch(leave, watches);
        watches[watch] = sessionId;
        if (answers.GetValueOrDefault(sessionId) is { Yes: false })
        {
            leave();
        }

        return watch;
    }

    /// <summary>Ends what this process holds of sign-ins whose end is in the database: circuits leave at once.</summary>
    internal void Leave(params IEnumerable<Guid> sessionIds)
    {
        foreach (var sessionId in sessionIds)
        {
            answers[sessionId] = new Answer(false, Now);
            foreach (var (watch, _) in watches.Where(watch => watch.Value == sessionId))
            {
                watch.Leave();
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Task<SammenDbContext> ContextAsync(AsyncServiceScope scope, CancellationToken ct)
        => scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a sign-in still counts could not be asked: {Failure}")]
    private static partial void LogUnanswered(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-out could not be saved and holds until this process stops: {Failure}")]
    private static partial void LogNotEnded(ILogger logger, string failure);

    /// <param name="At">When it was asked. UTC.</param>
    private sealed record Answer(bool Yes, DateTime At);

    private sealed class Watch(Action leave, ConcurrentDictionary<Watch, Guid> watches) : IDisposable
    {
        public void Leave() => leave();

        public void Dispose() => watches.TryRemove(this, out _);
    }
}
