using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note's new wording, and where it belongs.</summary>
public sealed record EditNoteInput
{
    public Guid NoteId { get; init; }

    /// <summary>The note as it stood when the form was opened, or when its writer was last shown a newer one: tells what the writer has changed.</summary>
    public NoteContent Opened { get; private set; } = null!;

    /// <summary>The question the note was under then.</summary>
    public CoreQuestion OpenedQuestion { get; private set; }

    /// <summary>The question it is to be under, in the same phase.</summary>
    public CoreQuestion Question { get; set; }

    public NoteKind Kind { get; set; }

    public NoteVisibility Visibility { get; set; }

    public string? Text { get; set; }

    /// <summary>The writer has marked ten digits in the text as something else than a CPR number.</summary>
    public bool IsNotCpr { get; set; }

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static EditNoteInput Open(Guid noteId, CoreQuestion question, NoteContent seen) => new()
    {
        NoteId = noteId,
        Opened = seen,
        OpenedQuestion = question,
        Question = question,
        Kind = seen.Kind,
        Visibility = seen.Visibility,
        Text = seen.Text,
        IsNotCpr = seen.IsNotCpr,
    };

    /// <summary>The writer has been shown a newer wording and goes on from it: what they changed stays, the rest is as it stands now.</summary>
    public void GoOnFrom(CoreQuestion question, NoteContent newer)
    {
        Question = Question == OpenedQuestion ? question : Question;
        Kind = Kind == Opened.Kind ? newer.Kind : Kind;
        Visibility = Visibility == Opened.Visibility ? newer.Visibility : Visibility;
        (Text, IsNotCpr) = Text == Opened.Text ? (newer.Text, newer.IsNotCpr) : (Text, IsNotCpr);
        (OpenedQuestion, Opened) = (question, newer);
    }
}

public sealed class EditNoteValidator : AbstractValidator<EditNoteInput>
{
    public EditNoteValidator(RuleWording wording)
    {
        RuleFor(input => input.Text).RequiredFreeText(Note.TextMaxLength, wording, input => input.IsNotCpr);
        RuleFor(input => input.Question).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Visibility).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
    }
}

public sealed class EditNote(Operations operations, IValidator<EditNoteInput> validator)
{
    /// <exception cref="ConcurrentEditException">
    /// Somebody else has changed the same of text, kind, question and visibility since the writer saw it, or words would reach readers they were not
    /// written for. Nothing is changed.
    /// </exception>
    public async Task HandleAsync(EditNoteInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var note = await db.Notes.RequireEditAsync(input.NoteId, user, ct);
                var content = new NoteContent(
                    Meanwhile.MergeText(input.Opened.Text, input.Text, note.Text),
                    Meanwhile.Merge(input.Opened.Kind, input.Kind, note.Kind),
                    Meanwhile.Merge(input.Opened.Visibility, input.Visibility, note.Visibility),
                    input.IsNotCpr || note.NotCprById is not null);
                var question = Meanwhile.Merge(input.OpenedQuestion, input.Question, note.Question);
                RequireKnownReaders(input, content, note);
                var readers = note.Visibility;
                note.Edit(content, user.Id, now);
                note.MoveTo(question, user.Id, now);
                return new NoteEdited(note, readers);
            },
            ct);
    }

    // Whoever writes knows who will read it, and whoever opens a note to more readers knows what they will read.
    private static void RequireKnownReaders(EditNoteInput input, NoteContent content, Note now)
    {
        var isWiderThanWriterSaw = content.Visibility > input.Visibility && content.Text != now.Text;
        var isOpenedUnread = content.Visibility > now.Visibility && FreeText.Clean(now.Text) != FreeText.Clean(input.Opened.Text);
        if (isWiderThanWriterSaw || isOpenedUnread)
        {
            throw new ConcurrentEditException();
        }
    }
}
