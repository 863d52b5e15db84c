namespace Sammen.Domain.Notes;

/// <summary>What a person writes: the words, what kind of statement they are, and who may read them.</summary>
/// <param name="Text">1 to <see cref="Note.TextMaxLength"/> characters of Markdown.</param>
public sealed record NoteContent(string Text, NoteKind Kind, NoteVisibility Visibility = NoteVisibility.Programme);
