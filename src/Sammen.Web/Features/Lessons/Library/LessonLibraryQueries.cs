using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>The released lessons of all.</summary>
public sealed class LessonLibraryQueries(Readings readings, LessonIndex index)
{
    public const int PageSize = 20;

    /// <summary>As many as anybody reads on paper.</summary>
    public const int MostInDocument = 100;

    /// <summary>As many as one looks at in a meeting; the library has the rest.</summary>
    public const int NearShown = 5;

    private const int ProjectsRead = 50;
    private const int RoundsShown = 50;

    /// <summary>What is looked for, what fits the reader best first. Four queries, and two more after something was released or withdrawn.</summary>
    public async Task<LessonsFound> SearchAsync(LessonListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var (rows, total) = await FindAsync(reading, listing.Search, (listing.Page - 1) * PageSize, PageSize, ct);
        var rounds = await reading.Rounds
            .Where(round => reading.LessonReleases.Any(release => release.Lesson.Project.RoundId == round.Id))
            .OrderByDescending(round => round.FirstDay).ThenBy(round => round.Id)
            .Take(RoundsShown)
            .Select(round => new LessonRound(round.Id, round.Name))
            .ToListAsync(ct);
        return new LessonsFound(rows, total, rounds);
    }

    /// <summary>All that is looked for, for a document, as far as it holds; three queries, and two more after something was released or withdrawn.</summary>
    public async Task<LessonsFound> ReadAllAsync(LessonSearch search, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var (rows, total) = await FindAsync(reading, search, 0, MostInDocument, ct);
        return new LessonsFound(rows, total, []);
    }

    /// <summary>How many lessons meet each question of a phase of a project. Two queries.</summary>
    /// <returns>None where there is no such project or the reader may not see it.</returns>
    public async Task<LessonsNearPhase> CountNearAsync(Guid projectId, Phase phase, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return new LessonsNearPhase(projectId, phase, await FindAboutAsync(reading, projectId, ct) is { } about ? await CountNearAsync(reading, about, phase, ct) : []);
    }


    /// <summary>
    /// The lessons that meet a phase of a project, or one question of it: those about the very phase first, then those of the same kind of technology and
    /// area, the municipality's own last. Two queries.
    /// </summary>
    /// <param name="question"><see langword="null"/> for all four.</param>
    /// <returns>Nothing where there is no such project or the reader may not see it.</returns>
    public async Task<IReadOnlyList<LessonNear>> ReadNearAsync(Guid projectId, Phase phase, CoreQuestion? question, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (await FindAboutAsync(reading, projectId, ct) is not { } about)
        {
            return [];
        }

        return await Near(reading, about, phase)
            .Where(release => question == null || release.Question == question)
            .OrderBy(release => release.Lesson.Project.MunicipalityCode == about.MunicipalityCode)
            .ThenByDescending(release => release.Phase == phase)
            .ThenByDescending(release => release.TechnologyKind == about.TechnologyKind)
            .ThenByDescending(release => release.Area == about.Area)
            .ThenByDescending(release => release.ReleasedAt)
            .ThenBy(release => release.LessonId)
            .Take(NearShown)
            .Select(release => new LessonNear(
                release.LessonId, release.Title, release.Kind, release.IsNamed ? release.Lesson.Project.Municipality.Name : null,
                release.Lesson.Project.MunicipalityCode == about.MunicipalityCode))
            .ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<LessonsNearQuestion>> CountNearAsync(Reading reading, LearningProject about, Phase phase, CancellationToken ct)
        => await Near(reading, about, phase)
            .GroupBy(release => release.Question)
            .Select(near => new LessonsNearQuestion(
                near.Key,
                near.Count(release => release.Lesson.Project.MunicipalityCode != about.MunicipalityCode),
                near.Count(release => release.Lesson.Project.MunicipalityCode == about.MunicipalityCode)))
            .ToListAsync(ct);

    private static Task<LearningProject?> FindAboutAsync(Reading reading, Guid projectId, CancellationToken ct)
        => reading.Projects
            .Where(project => project.Id == projectId)
            .Select(project => new LearningProject(project.TechnologyKind, project.Area, project.MunicipalityCode))
            .SingleOrDefaultAsync(ct);

    // What was said about another phase helps where the technology and the work are the same.
    private static IQueryable<LessonRelease> Near(Reading reading, LearningProject about, Phase phase)
        => reading.LessonReleases.Where(release => release.Phase == phase || (release.TechnologyKind == about.TechnologyKind && release.Area == about.Area));

    private sealed record LearningProject(TechnologyKind TechnologyKind, Area Area, string MunicipalityCode);

    private async Task<(IReadOnlyList<LessonRow> Rows, int Total)> FindAsync(Reading reading, LessonSearch search, int skip, int take, CancellationToken ct)
    {
        if (!reading.User.MayReadLessons())
        {
            return ([], 0);
        }

        var fit = await ReadFitAsync(reading, ct);
        await index.BringUpToDateAsync(reading, ct);
        var hits = index.Search(search, fit, skip, take);
        var rows = await reading.LessonReleases
            .Where(release => hits.Ids.Contains(release.LessonId))
            .Select(release => new
            {
                Row = new LessonRow(
                    release.LessonId,
                    release.Title,
                    release.Happened,
                    release.Differently,
                    release.Kind,
                    new DialogueCell(release.Phase, release.Question),
                    release.TechnologyKind,
                    release.Area,
                    null,
                    reading.OwnProjects.Any(project => project.Id == release.Lesson.ProjectId),
                    reading.LessonUses.Count(use => use.LessonId == release.LessonId),
                    release.ReleasedAt),
                release.IsNamed,
                release.Lesson.Project.Municipality.Name,
            })
            .ToDictionaryAsync(found => found.Row.Id, found => found.Row with { From = found.IsNamed ? found.Name : null }, ct);

        // What was withdrawn since the index looked is no hit.
        return ([.. hits.Ids.Where(rows.ContainsKey).Select(id => rows[id])], hits.Total - hits.Ids.Count + rows.Count);
    }

    private static async Task<LessonFit> ReadFitAsync(Reading reading, CancellationToken ct)
    {
        var own = await reading.OwnProjects
            .Where(project => project.ClosedAt == null)
            .OrderBy(project => project.Id)
            .Take(ProjectsRead)
            .Select(project => new { project.CurrentPhase, project.TechnologyKind, project.Area, project.MunicipalityCode })
            .ToListAsync(ct);
        return new LessonFit(
            [.. own.Select(project => project.CurrentPhase).Distinct()],
            [.. own.Select(project => project.TechnologyKind).Distinct()],
            [.. own.Select(project => project.Area).Distinct()],
            [.. own.Select(project => project.MunicipalityCode).Distinct(StringComparer.Ordinal)]);
    }
}
