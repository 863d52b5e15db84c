using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>What is written when somebody logs a note.</summary>
public sealed record LogNoteInput
{
    /// <summary>Named by the writer's own device, so that sending a note again after a lost connection keeps it once.</summary>
    public Guid NoteId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }

    /// <summary>Where it was said; <see langword="null"/> outside a workshop.</summary>
    public Guid? WorkshopId { get; init; }

    public Phase Phase { get; init; }

    public CoreQuestion Question { get; init; }

    public NoteKind Kind { get; set; } = NoteKind.Insight;

    public NoteVisibility Visibility { get; set; } = NoteVisibility.Programme;

    public string? Text { get; set; }

    /// <summary>The writer has marked ten digits in the text as something else than a CPR number.</summary>
    public bool IsNotCpr { get; set; }
}

public sealed class LogNoteValidator : AbstractValidator<LogNoteInput>
{
    public LogNoteValidator(RuleWording wording)
    {
        RuleFor(input => input.Text).RequiredFreeText(Note.TextMaxLength, wording, input => input.IsNotCpr);
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Visibility).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Question).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
    }
}

public sealed class LogNote(Operations operations, IValidator<LogNoteInput> validator)
{
    /// <summary>Keeps the note. One that was already kept under the same id is left as it is.</summary>
    public async Task HandleAsync(LogNoteInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditAsync(input.ProjectId, user, ct);
                if (await db.Notes.IgnoreQueryFilters().AnyAsync(kept => kept.Id == input.NoteId && kept.ProjectId == project.Id && kept.AuthorId == user.Id, ct))
                {
                    return null;
                }

                var workshop = input.WorkshopId is { } workshopId
                    ? await db.Workshops.SingleOrDefaultAsync(found => found.Id == workshopId && found.ProjectId == project.Id, ct)
                        ?? throw new NotAvailableException()
                    : null;
                var cell = new DialogueCell(input.Phase, input.Question);
                var content = new NoteContent(input.Text!, input.Kind, input.Visibility, input.IsNotCpr);
                var note = new Note(input.NoteId, project, cell, workshop, content, user.Id, now);
                db.Notes.Add(note);
                return new NoteLogged(note);
            },
            ct);
    }
}
