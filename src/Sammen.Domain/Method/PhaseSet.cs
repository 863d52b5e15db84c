using System.Collections;

namespace Sammen.Domain.Method;

/// <summary>A set of phases, such as those a course supports. Kept as one number: bit 0 is the idea phase.</summary>
public readonly record struct PhaseSet(int Bits) : IReadOnlyCollection<Phase>
{
    private const int AllBits = 0b111_1111;

    public static PhaseSet All { get; } = new(AllBits);

    public int Count => int.PopCount(Bits & AllBits);

    public static PhaseSet Of(params IEnumerable<Phase> phases) => new(phases.Aggregate(0, (bits, phase) => bits | Bit(phase)));

    public bool Contains(Phase phase) => (Bits & Bit(phase)) != 0;

    public IEnumerator<Phase> GetEnumerator() => DialogueCell.Phases.Where(Contains).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Bit(Phase phase) => 1 << ((int)phase - 1);
}
