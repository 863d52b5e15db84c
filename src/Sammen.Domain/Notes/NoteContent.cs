namespace Sammen.Domain.Notes;

/// <summary>What a person writes: the words, what kind of statement they are, and who may read them.</summary>
/// <param name="Text">1 to <see cref="Note.TextMaxLength"/> characters; what of Markdown they can hold is said in decision 0019.</param>
/// <param name="IsNotCpr">The writer has marked ten digits in a row as something else than a CPR number.</param>
public sealed record NoteContent(string Text, NoteKind Kind, NoteVisibility Visibility = NoteVisibility.Programme, bool IsNotCpr = false);
