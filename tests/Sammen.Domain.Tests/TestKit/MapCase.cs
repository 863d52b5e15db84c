using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Domain.Tests.TestKit;

/// <summary>What a dialogue map is made of. Prints what FsCheck needs to show when a property fails.</summary>
internal sealed record MapCase(IReadOnlyList<Phase> Supported, Phase Current, IReadOnlyDictionary<DialogueCell, AssessmentLevel> Assessments)
{
    public MapFigures Map => new(PhaseSet.Of(Supported), Current, Assessments);

    public MapFigures MapWith(DialogueCell cell, AssessmentLevel level)
        => new(PhaseSet.Of(Supported), Current, new Dictionary<DialogueCell, AssessmentLevel>(Assessments) { [cell] = level });

    public override string ToString()
        => $"supported [{string.Join(", ", Supported)}], current {Current}, "
            + string.Join("; ", Assessments.Select(pair => $"{pair.Key.Phase}/{pair.Key.Question} {pair.Value}"));
}
