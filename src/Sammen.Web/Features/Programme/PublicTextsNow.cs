using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Programme;

/// <summary>
/// The public texts that count, for every page's foot and the pages for everyone. Kept in memory (decision 0024): read again when they are
/// changed in this process, and after a minute, when another node may have changed them.
/// </summary>
internal sealed partial class PublicTextsNow : IDisposable
{
    /// <summary>How long they count without being asked for again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>How long a database that did not answer is left alone.</summary>
    public static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(10);

    // No page waits longer for its foot.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<PublicTextsNow> logger;
    private readonly IDisposable subscription;
    private readonly Lock gate = new();
    private Known known = new(PublicTextsView.Nothing, DateTimeOffset.MinValue);
    private Task<PublicTextsView>? reading;
    private int changes;

    public PublicTextsNow(IServiceScopeFactory scopes, IHappenings happenings, TimeProvider clock, ILogger<PublicTextsNow> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        subscription = happenings.Subscribe(projectId: null, (happened, _) =>
        {
            if (happened.What is PublicTextsChanged)
            {
                Forget();
            }
        });
    }

    public void Dispose() => subscription.Dispose();

    /// <summary>What stands now. Never fails: a database that does not answer in time leaves what was known last.</summary>
    public async Task<PublicTextsView> ReadAsync()
    {
        Task<PublicTextsView> answer;
        int changesBefore;
        lock (gate)
        {
            if (clock.GetUtcNow() < known.Until)
            {
                return known.View;
            }

            // One question, however many pages ask at once.
            changesBefore = changes;
            answer = reading ??= FetchAsync(changesBefore);
        }

        try
        {
            return await answer.WaitAsync(Patience);
        }
        catch (Exception unanswered) when (unanswered.IsDatabaseFailure())
        {
            LogUnread(logger, DatabaseFailure.Describe(unanswered));
            lock (gate)
            {
                known = changes == changesBefore ? known with { Until = clock.GetUtcNow() + LeftAlone } : known;
                return known.View;
            }
        }
    }

    private void Forget()
    {
        lock (gate)
        {
            changes++;
            (known, reading) = (known with { Until = DateTimeOffset.MinValue }, null);
        }
    }

    private async Task<PublicTextsView> FetchAsync(int changesBefore)
    {
        // Whoever asks holds the gate until the question is on its way.
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
            var row = await db.PublicTexts.AsNoTracking()
                .OrderByDescending(version => version.Number)
                .Select(version => new
                {
                    version,
                    Call = db.CallFiles.Where(file => file.Id == version.CallFileId).Select(file => new CallFileRow(file.Name, file.Kind, file.Bytes)).FirstOrDefault(),
                })
                .FirstOrDefaultAsync();
            var view = row is null ? PublicTextsView.Nothing : new PublicTextsView(row.version.ToContent(), row.Call);
            Keep(view, changesBefore);
            return view;
        }
        finally
        {
            lock (gate)
            {
                reading = changes == changesBefore ? null : reading;
            }
        }
    }

    // What was read before a change is not kept beyond it.
    private void Keep(PublicTextsView view, int changesBefore)
    {
        lock (gate)
        {
            if (changes == changesBefore)
            {
                known = new Known(view, clock.GetUtcNow() + Kept);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The public texts could not be read: {Failure}")]
    private static partial void LogUnread(ILogger logger, string failure);

    private sealed record Known(PublicTextsView View, DateTimeOffset Until);
}
