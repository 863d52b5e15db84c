using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Applications;

namespace Sammen.Data;

/// <summary>Applications that have had their time: which they are, and how they are removed with all that belongs to them.</summary>
public static class ApplicationRetention
{
    /// <summary>
    /// Those answered or taken back before a moment, UTC. One that became a project stays for as long as its course runs: until then it is what
    /// the municipality was promised, and its applicant can still withdraw.
    /// </summary>
    public static IQueryable<Application> PastTheirTime(this IQueryable<Application> applications, IQueryable<Domain.Projects.Project> projects, DateTime endedBefore)
        => applications
            .Where(Application.EndedBefore(endedBefore))
            .Where(application => !projects.Any(project => project.Id == application.ProjectId && project.ClosedAt == null));

    /// <summary>Removes those past their time, and adds them to the counts of their rounds.</summary>
    /// <param name="endedBefore">UTC.</param>
    /// <returns>How many; none where another node was at it at the same time.</returns>
    public static Task<int> RemovePastTheirTimeAsync(this SammenDbContext db, DateTime endedBefore, CancellationToken ct)
        => db.InTransactionAsync(
            async stop =>
            {
                var past = db.Applications.PastTheirTime(db.Projects, endedBefore);
                var alike = await past
                    .GroupBy(application => new { application.RoundId, application.Area, application.TechnologyKind, application.State })
                    .Select(group => new
                    {
                        group.Key.RoundId,
                        Alike = new AlikeApplications(group.Key.Area!.Value, group.Key.TechnologyKind!.Value, group.Key.State, group.Count()),
                    })
                    .ToListAsync(stop);
                if (alike.Count == 0)
                {
                    return (0, IsWhole: true);
                }

                var rounds = alike.Select(group => group.RoundId).Distinct().ToList();
                var counts = await db.ApplicationCounts.Where(count => rounds.Contains(count.RoundId))
                    .ToDictionaryAsync(count => (count.RoundId, count.By, count.Value, count.State), stop);
                foreach (var group in alike)
                {
                    foreach (var (by, value) in group.Alike.CountedIn)
                    {
                        var key = (group.RoundId, by, value, group.Alike.State);
                        if (!counts.TryGetValue(key, out var count))
                        {
                            counts[key] = count = db.ApplicationCounts.Add(new ApplicationCount(group.RoundId, by, value, group.Alike.State)).Entity;
                        }

                        count.Add(group.Alike.Number);
                    }
                }

                await db.SaveChangesAsync(stop);
                var removed = await db.RemoveAsync(past, stop);
                return (removed, IsWhole: removed == alike.Sum(group => group.Alike.Number));
            },
            ct);

    /// <summary>Removes those that were begun, not sent, and last changed before a moment, UTC. Nobody ever counted on them.</summary>
    public static Task<int> RemoveDraftsAsync(this SammenDbContext db, DateTime lastChangedBefore, CancellationToken ct)
        => db.InTransactionAsync(
            async stop => (
                await db.RemoveAsync(db.Applications.Where(application => application.SubmittedAt == null && application.ChangedAt < lastChangedBefore), stop), IsWhole: true),
            ct);

    /// <summary>What belongs to them goes first: an application without its keys would be nobody's.</summary>
    private static async Task<int> RemoveAsync(this SammenDbContext db, IQueryable<Application> going, CancellationToken ct)
    {
        await db.Set<ApplicationKey>().Where(key => going.Any(application => application.Id == key.ApplicationId)).ExecuteDeleteAsync(ct);
        await db.Set<ApplicationQuestion>().Where(question => going.Any(application => application.Id == question.ApplicationId)).ExecuteDeleteAsync(ct);
        await db.Set<ApplicationVersion>().Where(version => going.Any(application => application.Id == version.ApplicationId)).ExecuteDeleteAsync(ct);
        await db.ApplicationRemarks.Where(remark => going.Any(application => application.Id == remark.ApplicationId)).ExecuteDeleteAsync(ct);
        await db.ApplicationChoices.Where(choice => going.Any(application => application.Id == choice.Id)).ExecuteDeleteAsync(ct);
        return await going.ExecuteDeleteAsync(ct);
    }

    /// <summary>Keeps what was done if it was done whole. Sent again after a lost answer it finds nothing left to do.</summary>
    private static Task<int> InTransactionAsync(this SammenDbContext db, Func<CancellationToken, Task<(int Removed, bool IsWhole)>> act, CancellationToken ct)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(
            async stop =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                var (removed, isWhole) = await act(stop);
                if (!isWhole)
                {
                    return 0;
                }

                await transaction.CommitAsync(stop);
                return removed;
            },
            ct);
}
