using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>What a <see cref="PhaseChange"/> says of where the project stood, without who and why.</summary>
/// <param name="From"><see langword="null"/> for the phase the course began in.</param>
/// <param name="On">The Danish date on which it happened.</param>
public sealed record PhaseStep(Phase? From, Phase To, DateOnly On)
{
    /// <summary>A step back to an earlier phase.</summary>
    public bool IsBackwards => From > To;
}
