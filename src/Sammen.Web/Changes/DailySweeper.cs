using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Data.Outbox;
using Sammen.Domain.Applications;

namespace Sammen.Web.Changes;

/// <summary>
/// Once a day, takes out what has had its time: happenings that every reader has read, mails that have long been sent or given up, and
/// applications that were begun and not gone on with. On several nodes each may do it: there is nothing to disagree about.
/// </summary>
internal sealed partial class DailySweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailySweeper> logger) : BackgroundService
{
    private static readonly TimeSpan SweptEvery = TimeSpan.FromDays(1);

    internal static async Task SweepAsync(SammenDbContext db, DateTime now, CancellationToken ct)
    {
        var kept = now - HappeningRow.KeptFor;
        await db.Happenings
            .Where(row => row.At < kept && !db.HappeningReaders.Any(reader => reader.Position < row.Position))
            .ExecuteDeleteAsync(ct);
        var seen = now - OutgoingMail.KeptFor;
        await db.Mails.Where(mail => mail.DoneAt < seen).ExecuteDeleteAsync(ct);
        await SweepDraftsAsync(db, now - Application.DraftKeptFor, ct);
    }

    /// <summary>All of them or none: an application without its keys would be nobody's.</summary>
    private static Task SweepDraftsAsync(SammenDbContext db, DateTime lastChangedBefore, CancellationToken ct)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(
            async stop =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                var drafts = db.Applications.Where(application => application.SubmittedAt == null && application.ChangedAt < lastChangedBefore);
                await db.Set<ApplicationKey>().Where(key => drafts.Any(draft => draft.Id == key.ApplicationId)).ExecuteDeleteAsync(stop);
                await drafts.ExecuteDeleteAsync(stop);
                await transaction.CommitAsync(stop);
            },
            ct);

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
            await SweepAsync(db, clock.GetUtcNow().UtcDateTime, ct);
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
