namespace Sammen.Domain;

/// <summary>
/// A rule of the programme says no. Carries the rule's name and its data, never a sentence:
/// the screen words it in the reader's language.
/// </summary>
public sealed class RuleBrokenException(Rule rule, params IReadOnlyList<object> data)
    : Exception($"The rule {rule} was broken.")
{
    public Rule Rule { get; } = rule;

    /// <summary>What the sentence about the rule needs, in the order the sentence names it: limits, dates, phases.</summary>
    public IReadOnlyList<object> RuleData { get; } = data;
}
