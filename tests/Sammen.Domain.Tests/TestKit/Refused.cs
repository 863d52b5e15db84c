namespace Sammen.Domain.Tests.TestKit;

internal static class Refused
{
    /// <summary>The act breaks this rule, and the exception carries exactly this data (none unless named).</summary>
    public static void By(Rule rule, Action act, params object[] data)
    {
        var refusal = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(rule, refusal.Rule);
        Assert.Equal(data, refusal.RuleData);
    }
}
