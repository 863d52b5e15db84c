using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;

namespace Sammen.Web.Mail;

/// <summary>
/// Sends what is due, one mail after the other, on as many nodes at once as there are: a mail is leased to one of them while it is being
/// sent. Where a node dies, or its lease runs out, between the mail server's yes and the row's update, the mail is sent again under the
/// same Message-ID; no mail is lost.
/// </summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, IMailDelivery delivery, MailSettings settings, MailBell bell, TimeProvider clock, ILogger<MailSender> logger) : BackgroundService
{
    private const int Pass = 50;

    /// <summary>What another node has saved, or what is due again, rings no bell here.</summary>
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    /// <summary>Sends what is due now, up to one pass of it.</summary>
    /// <returns>Whether the mail server answered.</returns>
    internal async Task<bool> SendDueAsync(CancellationToken ct)
    {
        IMailRoute? route = null;
        try
        {
            foreach (var id in await ListDueAsync(ct))
            {
                await using var scope = scopes.CreateAsyncScope();
                await using var db = await ContextAsync(scope, ct);
                if (await ClaimAsync(db, id, ct) is not { } mail)
                {
                    continue;
                }

                try
                {
                    if (await scope.ServiceProvider.GetRequiredService<MailWriter>().WriteAsync(db, mail, ct) is { } message)
                    {
                        route ??= await delivery.OpenAsync(ct);
                        await route.SendAsync(message, ct);
                        mail.MarkSent(Now);
                    }
                    else
                    {
                        db.Mails.Remove(mail);
                    }
                }
                catch (Exception failure) when (!ct.IsCancellationRequested && !failure.IsDatabaseFailure())
                {
                    NoteFailure(mail, failure);
                    await CloseAsync(route);
                    route = null;
                }

                await SaveAsync(db, mail);
                if (mail.Problem is MailProblem.ServerSilent or MailProblem.ServerRefusesUs)
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            await CloseAsync(route);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        switch (settings)
        {
            case { Folder: { } folder }:
                LogFolder(logger, folder);
                break;
            case { Host: { } host }:
                LogServer(logger, host, settings.Port);
                break;
            default:
                LogNone(logger);
                return;
        }

        var rest = LooksAgain;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await TrySendAsync(stoppingToken))
                {
                    rest = LooksAgain;
                    await bell.WaitAsync(LooksAgain, clock, stoppingToken);
                }
                else
                {
                    // The bell is not listened to: a server that is away is asked less and less often, whoever saves a mail.
                    await Task.Delay(rest, clock, stoppingToken);
                    rest = rest < LongestRest / 2 ? rest * 2 : LongestRest;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The program ends; a mail that is being sent right now is sent again by whoever starts next.
            }
        }
    }

    private async Task<bool> TrySendAsync(CancellationToken ct)
    {
        try
        {
            return await SendDueAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogUnsent(logger, DatabaseFailure.Describe(failure));
            return false;
        }
    }

    private async Task<List<Guid>> ListDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await ContextAsync(scope, ct);
        return await db.Mails.Where(OutgoingMail.IsDue(Now)).OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id).Take(Pass).Select(mail => mail.Id).ToListAsync(ct);
    }

    /// <returns>The mail, tracked and leased; <see langword="null"/> when another has it, or had it meanwhile.</returns>
    private async Task<OutgoingMail?> ClaimAsync(SammenDbContext db, Guid id, CancellationToken ct)
    {
        var (lease, until) = (Guid.NewGuid(), Now + OutgoingMail.Lease);
        var claimed = await db.Mails.Where(OutgoingMail.IsDue(Now)).Where(mail => mail.Id == id)
            .ExecuteUpdateAsync(change => change.SetProperty(mail => mail.LeasedBy, lease).SetProperty(mail => mail.LeasedUntil, until), ct);
        return claimed == 1 ? await db.Mails.SingleOrDefaultAsync(mail => mail.Id == id && mail.LeasedBy == lease, ct) : null;
    }

    private void NoteFailure(OutgoingMail mail, Exception failure)
    {
        var failed = failure as MailFailedException ?? new MailFailedException(MailProblem.NotWritten, serverCode: null, failure);
        if (failed.IsFinal)
        {
            mail.GiveUp(failed.Problem, failed.ServerCode, Now);
        }
        else
        {
            mail.TryLater(failed.Problem, failed.ServerCode, Now);
        }

        LogFailed(
            logger, mail.Id, mail.Kind, failed.Problem, failed.ServerCode, failure.GetBaseException().GetType().Name,
            failed.Problem == MailProblem.NotWritten ? failure.GetBaseException().StackTrace : null);
    }

    // Whatever becomes of the program: the mail server has said yes or no, and that is to be kept.
    private async Task SaveAsync(SammenDbContext db, OutgoingMail mail)
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            LogLeaseLost(logger, mail.Id);
        }
    }

    private static async Task CloseAsync(IMailRoute? route)
    {
        if (route is not null)
        {
            await route.DisposeAsync();
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Task<SammenDbContext> ContextAsync(AsyncServiceScope scope, CancellationToken ct)
        => scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mails are laid as files in {Folder}")]
    private static partial void LogFolder(ILogger logger, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail is sent by {Host}:{Port}")]
    private static partial void LogServer(ILogger logger, string host, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail goes out: Mail:Host is not set. Links of invitations can be copied")]
    private static partial void LogNone(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} ({Kind}) did not go out: {Problem} {ServerCode} {Failure} {StackTrace}")]
    private static partial void LogFailed(ILogger logger, Guid mailId, MailKind kind, MailProblem problem, int? serverCode, string failure, string? stackTrace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} took longer than its lease, and may have been sent twice")]
    private static partial void LogLeaseLost(ILogger logger, Guid mailId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail could not be looked after: {Failure}")]
    private static partial void LogUnsent(ILogger logger, string failure);
}
