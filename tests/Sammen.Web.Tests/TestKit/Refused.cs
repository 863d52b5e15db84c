using FluentValidation;
using Sammen.Domain;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Bad input, and what the person is told.</summary>
internal static class Refused
{
    /// <summary>The sentence of the rule stands beside the field.</summary>
    public static async Task BesideAsync(Desk desk, string field, Rule rule, object[] data, Func<Task> act)
    {
        var invalid = await Assert.ThrowsAsync<ValidationException>(act);
        var sentence = desk.Get<RuleWording>().Of(rule, data);
        Assert.Contains(invalid.Errors, error => error.PropertyName == field && error.ErrorMessage == sentence);
        Assert.NotEqual(rule.ToString(), sentence, StringComparer.Ordinal);
        Assert.NotNull(desk.Told(invalid));
    }

    public static Task BesideAsync(Desk desk, string field, Rule rule, Func<Task> act) => BesideAsync(desk, field, rule, [], act);

    /// <summary>The rule can be seen only when the rest is loaded; the form words it all the same.</summary>
    public static async Task ByAsync(Desk desk, Rule rule, Func<Task> act)
    {
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(act);
        Assert.Equal(rule, broken.Rule);
        var sentence = desk.Told(broken);
        Assert.NotNull(sentence);
        Assert.NotEqual(rule.ToString(), sentence, StringComparer.Ordinal);
        Assert.DoesNotContain("{0}", sentence, StringComparison.Ordinal);
    }

    public static async Task AsNotAvailableAsync(Desk desk, Func<Task> act)
    {
        var denied = await Assert.ThrowsAsync<NotAvailableException>(act);
        Assert.NotNull(desk.Told(denied));
    }
}
