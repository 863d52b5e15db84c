namespace Sammen.Domain.Rounds;

/// <summary>What a round holds already, which a change of it must have room for.</summary>
/// <param name="Projects">How many, closed ones too: a course that ended has had its place.</param>
/// <param name="First">The course that begins first; <see langword="null"/> when there is none.</param>
/// <param name="Last">The course that ends last; <see langword="null"/> when there is none.</param>
public sealed record RoundHolds(int Projects, CourseInRound? First, CourseInRound? Last);

/// <summary>A project's course, by its title.</summary>
public sealed record CourseInRound(string Title, DateOnly Start, DateOnly End);
