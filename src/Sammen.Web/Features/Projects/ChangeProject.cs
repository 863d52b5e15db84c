using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>What is agreed anew about a project.</summary>
public sealed record ChangeProjectInput : ProjectInput
{
    public Guid ProjectId { get; init; }

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public ProjectInput Opened { get; private init; } = null!;

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static ChangeProjectInput Open(Guid projectId, ProjectPlan seen)
    {
        var opened = new ChangeProjectInput
        {
            ProjectId = projectId,
            Title = seen.Title,
            Technology = seen.Technology,
            Kind = seen.Kind.Choice,
            KindWords = seen.Kind.OwnWords,
            Aim = seen.Aim ?? default,
            Workplace = seen.Workplace,
            Area = seen.Area.Choice,
            AreaWords = seen.Area.OwnWords,
            SupportedPhases = seen.SupportedPhases,
            CourseStart = seen.CourseStart,
            CourseEnd = seen.CourseEnd,
            LeaderHours = seen.LeaderHours,
            EmployeeHours = seen.EmployeeHours,
        };
        return opened with { Opened = opened };
    }

    /// <summary>
    /// The plan with what the writer has changed in it. A list and its own words are one field; of the phases each is a field by itself.
    /// </summary>
    /// <param name="all">Whether the writer may change all of it; otherwise dates and phases alone.</param>
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields meanwhile.</exception>
    internal ProjectPlan OnTopOf(Project now, bool all)
    {
        var plan = PlanOf(now) with
        {
            SupportedPhases = PhaseSet.Of(Meanwhile.MergeChosen(Opened.SupportedPhases, SupportedPhases, now.SupportedPhases)),
            CourseStart = Meanwhile.Merge(Opened.CourseStart, CourseStart, now.CourseStart)!.Value,
            CourseEnd = Meanwhile.Merge(Opened.CourseEnd, CourseEnd, now.CourseEnd)!.Value,
        };
        return !all ? plan : plan with
        {
            Title = Meanwhile.MergeText(Opened.Title, Title, now.Title),
            Technology = Meanwhile.MergeText(Opened.Technology, Technology, now.Technology),
            Kind = Meanwhile.Merge(KindOf(Opened), KindOf(this), new(now.TechnologyKind, now.TechnologyKindWords)),
            Aim = Meanwhile.Merge(Opened.Aim, Aim, now.Aim ?? default) is var aim && aim == default ? null : aim,
            Workplace = Meanwhile.MergeText(Opened.Workplace, Workplace, now.Workplace),
            Area = Meanwhile.Merge(AreaOf(Opened), AreaOf(this), new(now.Area, now.AreaWords)),
            LeaderHours = Meanwhile.Merge(Opened.LeaderHours, LeaderHours, now.LeaderHoursAMonth)!.Value,
            EmployeeHours = Meanwhile.Merge(Opened.EmployeeHours, EmployeeHours, now.EmployeeHoursAMonth)!.Value,
        };
    }

    private static Listed<TechnologyKind> KindOf(ProjectInput input) => new(input.Kind, WordsOf(input.Kind == TechnologyKind.Other, input.KindWords));

    private static Listed<Area> AreaOf(ProjectInput input) => new(input.Area, WordsOf(input.Area == Area.Other, input.AreaWords));

    private static string? WordsOf(bool isOther, string? words) => isOther && Domain.FreeText.Clean(words) is { Length: > 0 } clean ? clean : null;

    private static ProjectPlan PlanOf(Project project) => new(
        project.Title, project.Technology, new(project.TechnologyKind, project.TechnologyKindWords), project.Aim, project.MunicipalityCode, project.Workplace,
        new(project.Area, project.AreaWords), project.SupportedPhases, project.CourseStart, project.CourseEnd, project.LeaderHoursAMonth,
        project.EmployeeHoursAMonth);
}

public sealed class ChangeProjectValidator : ProjectInputValidator<ChangeProjectInput>
{
    // Of a project from before the lists, what was never asked may stay open.
    public ChangeProjectValidator(RuleWording wording)
        : base(wording)
    {
        RuleFor(input => input.Aim).IsInEnum().When(input => input.Opened.Aim != default).WithMessage(wording.Of(Domain.Rule.UnknownChoice));
        When(
            input => input.Kind == TechnologyKind.Other && (input.Opened.Kind != TechnologyKind.Other || input.Opened.KindWords is not null),
            () => RuleFor(input => input.KindWords).RequiredFreeText(Project.TechnologyKindMaxLength, wording));
    }
}

/// <summary>Agrees a project anew: a programme manager all of it, a facilitator its dates and phases.</summary>
public sealed class ChangeProject(Operations operations, IValidator<ChangeProjectInput> validator)
{
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(ChangeProjectInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireChangeAsync(input.ProjectId, user, ct);
                var days = (project.CourseStart, project.CourseEnd);
                project.Change(input.OnTopOf(project, user.MayManage()), project.Round, await ReadInUseAsync(db, project.Id, user, ct), user.Id, now);

                // The round's own days must not be moved past the course at the same moment.
                db.Entry(project.Round).Property(round => round.Version).IsModified |= days != (project.CourseStart, project.CourseEnd);
                return new ProjectChanged(project.Id);
            },
            ct);
    }

    // As far as the person sees: what stays must not tell of notes they may not know of.
    private static async Task<PhaseSet> ReadInUseAsync(SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => PhaseSet.Of(await PhasesInUse.Of(projectId, db.Notes.VisibleTo(user), db.Assessments, db.Workshops).ToListAsync(ct));
}
