namespace Sammen.Domain.Rounds;

/// <summary>What is decided about a round. All days are Danish dates and count to their end.</summary>
/// <param name="Places">How many projects it has room for.</param>
/// <param name="ApplicationDeadline">The last day to apply, on or before the first day.</param>
/// <param name="AnswerBy">The day by which every applicant has an answer, from the deadline to the first day; <see langword="null"/> only where it was never asked.</param>
/// <param name="LastDay">At most nine months after the first day.</param>
public sealed record RoundPlan(string Name, int Places, DateOnly ApplicationDeadline, DateOnly? AnswerBy, DateOnly FirstDay, DateOnly LastDay);
