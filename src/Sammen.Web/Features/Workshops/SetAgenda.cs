using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>One point of an agenda as it is filled in.</summary>
public sealed class AgendaItemInput
{
    public int? Minutes { get; set; }

    public CoreQuestion? Question { get; set; }

    /// <summary>Of a lesson its title, as the writer read it.</summary>
    public string? Text { get; set; }

    /// <summary>The lesson it is about: it comes by <see cref="GatherLessons"/>, and is only moved, timed or taken out here.</summary>
    public Guid? LessonId { get; init; }

    /// <summary>As the domain keeps it: what is empty is nothing.</summary>
    internal AgendaItem ToItem() => new AgendaItem(Minutes ?? 0, Question, FreeText.Clean(Text) is { Length: > 0 } text ? text : null, LessonId).Kept();

    internal static AgendaItemInput Of(AgendaItem item) => new() { Minutes = item.Minutes, Question = item.Question, Text = item.Text, LessonId = item.LessonId };
}

/// <summary>The agenda of a workshop.</summary>
public sealed record SetAgendaInput
{
    public Guid WorkshopId { get; init; }

    /// <summary>In their order.</summary>
    public IList<AgendaItemInput> Items { get; init; } = [];

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public IReadOnlyList<AgendaItem> Opened { get; init; } = [];

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static SetAgendaInput Open(Guid workshopId, IReadOnlyList<AgendaItem> seen)
        => new() { WorkshopId = workshopId, Items = [.. seen.Select(AgendaItemInput.Of)], Opened = [.. seen.Select(item => item.Kept())] };
}

public sealed class AgendaItemInputValidator : AbstractValidator<AgendaItemInput>
{
    public AgendaItemInputValidator(RuleWording wording)
    {
        RuleFor(item => item.Minutes)
            .NotNull().WithMessage(wording.Of(Rule.TextMissing))
            .InclusiveBetween(1, Workshop.MaxMinutes).WithMessage(wording.Of(Rule.AgendaPointLength, 1, Workshop.MaxMinutes));
        RuleFor(item => item.Question).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        When(item => item.LessonId is null, () =>
            When(item => item.Question is null, () => RuleFor(item => item.Text).RequiredFreeText(AgendaItem.TextMaxLength, wording))
                .Otherwise(() => RuleFor(item => item.Text).OptionalFreeText(AgendaItem.TextMaxLength, wording)));
    }
}

public sealed class SetAgendaValidator : AbstractValidator<SetAgendaInput>
{
    public SetAgendaValidator(RuleWording wording)
    {
        RuleForEach(input => input.Items).SetValidator(new AgendaItemInputValidator(wording));
        RuleFor(input => input.Items).Must(items => items.Count <= Workshop.MostPoints).WithMessage(wording.Of(Rule.TooManyAgendaPoints, Workshop.MostPoints));
    }
}

public sealed class SetAgenda(Operations operations, IValidator<SetAgendaInput> validator)
{
    /// <exception cref="ConcurrentEditException">Somebody else has made the agenda anew since the writer opened the form. Nothing is changed.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopCancelled"/> or <see cref="Rule.SharedPlanOfOthers"/>, besides those of <see cref="AgendaItem"/>.</exception>
    public async Task HandleAsync(SetAgendaInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var workshop = await db.RequirePlanAsync(input.WorkshopId, user, ct);
                var stands = workshop.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList();
                workshop.SetAgenda(Meanwhile.MergeList(input.Opened, [.. input.Items.Select(item => item.ToItem())], stands), user.Id, now);
                await operation.TellFollowersAsync(workshop, ct);
                return new WorkshopChanged(workshop.ProjectId, workshop.Id);
            },
            ct);
    }
}
