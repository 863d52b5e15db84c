using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Data.Outbox;

namespace Sammen.Web.Changes;

/// <summary>Once a day, takes the happenings out that are old and that every reader has read, and the mails that have long been sent or given up. On several nodes each may do it: there is nothing to disagree about.</summary>
internal sealed partial class OutboxSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxSweeper> logger) : BackgroundService
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
            await SweepAsync(db, clock.GetUtcNow().UtcDateTime, ct);
        }
        catch (Exception failure) when (failure.IsDatabaseFailure())
        {
            // Tomorrow again.
            LogUnswept(logger, DatabaseFailure.Describe(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old happenings could not be taken out: {Failure}")]
    private static partial void LogUnswept(ILogger logger, string failure);
}
