using FluentValidation;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>Lets a form say beside the field what the domain would say on saving, in the same words and by the same rule.</summary>
public static class FreeTextValidation
{
    public static void RequiredFreeText<TInput>(this IRuleBuilder<TInput, string?> field, int maxLength, RuleWording wording)
        => field.Obeys(text => FreeText.Required(text, maxLength), wording);

    public static void OptionalFreeText<TInput>(this IRuleBuilder<TInput, string?> field, int maxLength, RuleWording wording)
        => field.Obeys(text => FreeText.Optional(text, maxLength), wording);

    private static void Obeys<TInput>(this IRuleBuilder<TInput, string?> field, Action<string?> rule, RuleWording wording)
        => field.Custom((text, context) =>
        {
            try
            {
                rule(text);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(wording.Of(broken));
            }
        });
}
