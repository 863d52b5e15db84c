using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Features.Municipalities;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Apply;

/// <summary>What is read by whoever has an application's key, and before anybody has one.</summary>
public sealed class ApplicantQueries(IDbContextFactory<SammenDbContext> contexts, SammenSettings settings, TimeProvider clock)
{
    private const int MunicipalitiesShown = 200;

    /// <summary>The application a key opens: six queries, whatever it holds.</summary>
    /// <param name="key">From an address, typed or guessed.</param>
    /// <returns><see langword="null"/> when the key opens nothing.</returns>
    public async Task<ApplicantView?> FindAsync(string? key, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var application = await db.Applications.OpenedBy(key)
            .Include(kept => kept.Questions)
            .Include(kept => kept.Versions)
            .AsSplitQuery()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (application is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var today = DanishTime.DateOf(now);
        var round = await db.Rounds.AsNoTracking().SingleAsync(kept => kept.Id == application.RoundId, ct);
        var municipality = await db.Municipalities
            .Where(kept => kept.Code == application.MunicipalityCode)
            .Select(kept => kept.Name)
            .SingleOrDefaultAsync(ct);
        var nextDeadline = await db.NextDeadlineAsync(round.Id, today, ct);
        return ToView(application, round, municipality, nextDeadline, now);
    }

    /// <summary>The names of the municipalities that can apply, to choose among while typing.</summary>
    public async Task<IReadOnlyList<string>> ListMunicipalitiesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Municipalities
            .Where(municipality => settings.DemoEnabled || !municipality.Name.IsDemo)
            .OrderBy(municipality => municipality.Name.Brief).ThenBy(municipality => municipality.Code)
            .Take(MunicipalitiesShown)
            .Select(municipality => municipality.Name.Brief)
            .ToListAsync(ct);
    }

    /// <summary>The code of the one with this name.</summary>
    public async Task<string?> FindMunicipalityAsync(string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.FindMunicipalityAsync(name, settings, ct);
    }

    private static ApplicantView ToView(Application application, Round round, MunicipalityName? municipality, DateOnly? nextDeadline, DateTime now)
    {
        var today = DanishTime.DateOf(now);
        return new ApplicantView(
            application.Id,
            application.Reference,
            application.State,
            application.Content,
            municipality,
            new RoundOfApplicant(round.Name, round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay, round.ApplicationDeadline < today),
            application.ChangedAt ?? application.BegunAt,
            application.MayChange(round, today),
            application.SubmittedAt,
            application.IsLate,
            [.. application.Versions.OrderBy(version => version.Number).Skip(1).Select(version => version.SaidFrom).Append(application.SaidFrom ?? default).Where(at => at != default).Reverse()],
            [.. application.Questions.OrderBy(question => question.AskedAt).Select(question => new QuestionToApplicant(
                question.Id, question.Text, question.AskedAt, question.OpenUntil, question.Answer,
                application.State == ApplicationState.Submitted && question.IsOpenOn(today)))],
            application.AnsweredAt,
            application.AnswerReason,
            application.WaitlistNumber,
            application.WithdrawnAt,
            application.MayUndoWithdrawal(now),
            nextDeadline);
    }
}
