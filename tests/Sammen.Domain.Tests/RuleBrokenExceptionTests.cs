namespace Sammen.Domain.Tests;

public class RuleBrokenExceptionTests
{
    [Fact]
    public void Whoever_reads_the_log_learns_which_rule_it_was()
        => Assert.Contains(nameof(Rule.PhaseChangeNeedsReason), new RuleBrokenException(Rule.PhaseChangeNeedsReason).Message, StringComparison.Ordinal);
}
