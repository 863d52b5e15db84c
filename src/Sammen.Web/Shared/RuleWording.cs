using Microsoft.Extensions.Localization;
using Sammen.Domain;
using Sammen.Domain.Method;

namespace Sammen.Web.Shared;

/// <summary>Words a broken rule for the reader.</summary>
public sealed class RuleWording(IStringLocalizer<RuleTexts> texts, MethodWords words)
{
    public string Of(RuleBrokenException broken) => Of(broken.Rule, broken.RuleData);

    public string Of(Rule rule, params IEnumerable<object> data)
        => texts[rule.ToString(), [.. data.Select(item => item switch
        {
            DateOnly date => Dates.Day(date),
            Phase phase => words.Of(phase),
            _ => item,
        })]];
}
