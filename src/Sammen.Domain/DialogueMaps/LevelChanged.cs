using Sammen.Domain.Method;

namespace Sammen.Domain.DialogueMaps;

/// <summary>What an <see cref="AssessmentChange"/> says of a cell, without who.</summary>
/// <param name="At">UTC.</param>
public sealed record LevelChanged(DialogueCell Cell, AssessmentLevel Level, DateTime At);
