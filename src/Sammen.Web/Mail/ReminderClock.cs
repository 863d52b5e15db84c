using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Mail;

/// <summary>Looks every few minutes whether it is time to remind people of what is due.</summary>
internal sealed partial class ReminderClock(
    IServiceScopeFactory scopes, ReminderRows reminders, MailBell bell, TimeProvider clock, ILogger<ReminderClock> logger) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);
            if (await reminders.AddAsync(db, ct))
            {
                bell.Ring();
            }
        }
        catch (Exception failure) when (failure.IsDatabaseFailure())
        {
            // In a few minutes again.
            LogUnreminded(logger, DatabaseFailure.Describe(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be reminded: {Failure}")]
    private static partial void LogUnreminded(ILogger logger, string failure);
}
