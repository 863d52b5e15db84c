using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Notes;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note's new wording.</summary>
public sealed record EditNoteInput
{
    public Guid NoteId { get; init; }

    /// <summary>The version the writer saw.</summary>
    public int Version { get; set; }

    public NoteKind Kind { get; set; }

    public NoteVisibility Visibility { get; set; }

    public string? Text { get; set; }

    /// <summary>The writer has marked ten digits in the text as something else than a CPR number.</summary>
    public bool IsNotCpr { get; set; }
}

public sealed class EditNoteValidator : AbstractValidator<EditNoteInput>
{
    public EditNoteValidator(RuleWording wording)
    {
        RuleFor(input => input.Text).RequiredFreeText(Note.TextMaxLength, wording, input => input.IsNotCpr);
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Visibility).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
    }
}

public sealed class EditNote(
    IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<EditNoteInput> validator, TimeProvider clock)
{
    /// <exception cref="ConcurrentEditException">The note has been edited since the writer opened it. Nothing is changed.</exception>
    public async Task HandleAsync(EditNoteInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var note = await db.Notes.RequireEditAsync(input.NoteId, user, ct);
        if (note.Version != input.Version)
        {
            if (note.WrittenById == user.Id && (note.Text, note.Kind, note.Visibility) == (FreeText.Clean(input.Text), input.Kind, input.Visibility))
            {
                // Sent again after a lost answer: it reads as asked already, and by nobody else.
                return;
            }

            throw new ConcurrentEditException();
        }

        note.Edit(new NoteContent(input.Text!, input.Kind, input.Visibility, input.IsNotCpr), user.Id, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConcurrentEditException();
        }
    }
}
