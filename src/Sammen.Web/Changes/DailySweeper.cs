using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Data.Outbox;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Web.Startup;

namespace Sammen.Web.Changes;

/// <summary>
/// Once a day, takes out what has had its time: happenings that every reader has read, mails that have long been sent or given up, what
/// people were reminded of long ago, drafts nobody went on with, applications that were begun and not gone on with, and those that were
/// answered long ago. On several nodes each may do it: what one has taken out the others do not find.
/// </summary>
internal sealed partial class DailySweeper(IServiceScopeFactory scopes, SammenSettings settings, TimeProvider clock, ILogger<DailySweeper> logger) : BackgroundService
{
    private static readonly TimeSpan SweptEvery = TimeSpan.FromDays(1);

    internal static async Task SweepAsync(SammenDbContext db, ApplicationSettings applications, DateTime now, CancellationToken ct)
    {
        var kept = now - HappeningRow.KeptFor;
        await db.Happenings
            .Where(row => row.At < kept && !db.HappeningReaders.Any(reader => reader.Position < row.Position))
            .ExecuteDeleteAsync(ct);
        var seen = now - OutgoingMail.KeptFor;
        await db.Mails.Where(mail => mail.DoneAt < seen).ExecuteDeleteAsync(ct);
        var reminded = now - Reminder.KeptFor;
        await db.Reminders.Where(reminder => reminder.DueAt < reminded).ExecuteDeleteAsync(ct);
        await db.RemoveOldTypingAsync(now, ct);
        await db.RemoveDraftsAsync(now - Application.DraftKeptFor, ct);
        await db.RemovePastTheirTimeAsync(applications.EndedBefore(DanishTime.DateOf(now)), ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweptEvery, clock);
        try
        {
            do
            {
                await SweepOnceAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task SweepOnceAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);
            await SweepAsync(db, settings.Applications, clock.GetUtcNow().UtcDateTime, ct);
        }
        catch (Exception failure) when (failure.IsDatabaseFailure())
        {
            // Tomorrow again.
            LogUnswept(logger, DatabaseFailure.Describe(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is old could not be taken out: {Failure}")]
    private static partial void LogUnswept(ILogger logger, string failure);
}
