namespace Sammen.Domain.Method;

/// <summary>One of the 28 meetings of a phase and a core question: where notes are kept and a dialogue is assessed.</summary>
public readonly record struct DialogueCell(Phase Phase, CoreQuestion Question)
{
    public static IReadOnlyList<Phase> Phases { get; } = Enum.GetValues<Phase>();

    public static IReadOnlyList<CoreQuestion> Questions { get; } = Enum.GetValues<CoreQuestion>();

    /// <summary>All 28, phase by phase.</summary>
    public static IReadOnlyList<DialogueCell> All { get; } =
        [.. from phase in Phases from question in Questions select new DialogueCell(phase, question)];
}
