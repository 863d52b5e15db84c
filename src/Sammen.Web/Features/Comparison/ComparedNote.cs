using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Comparison;

/// <summary>A note among those of several projects.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="LoggedAt">UTC.</param>
/// <param name="Workshop">Title of the workshop it was said in; <see langword="null"/> for a note written outside one.</param>
public sealed record ComparedNote(
    Guid ProjectId, Phase Phase, CoreQuestion Question, NoteKind Kind, string Text, string Author, DateTime LoggedAt, string? Workshop);
