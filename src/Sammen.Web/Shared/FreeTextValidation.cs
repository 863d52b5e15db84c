using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.People;

namespace Sammen.Web.Shared;

/// <summary>Lets a form say beside the field what the domain would say on saving, in the same words and by the same rule.</summary>
public static class FreeTextValidation
{
    /// <param name="isNotCpr">Whether the writer has marked ten digits as something else than a CPR number, where the form lets them.</param>
    public static void RequiredFreeText<TInput>(
        this IRuleBuilder<TInput, string?> field, int maxLength, RuleWording wording, Func<TInput, bool>? isNotCpr = null)
        => field.Obeys((input, text) => FreeText.Required(text, maxLength, isNotCpr?.Invoke(input) == true), wording);

    public static void OptionalFreeText<TInput>(this IRuleBuilder<TInput, string?> field, int maxLength, RuleWording wording)
        => field.Obeys((_, text) => FreeText.Optional(text, maxLength), wording);

    public static void OptionalEmail<TInput>(this IRuleBuilder<TInput, string?> field, RuleWording wording)
        => field.Obeys(
            (_, address) =>
            {
                if (FreeText.Clean(address).Length > 0)
                {
                    EmailAddress.Required(address);
                }
            },
            wording);

    public static void WebAddress<TInput>(this IRuleBuilder<TInput, string?> field, RuleWording wording)
        => field.Obeys((_, address) => Domain.WebAddress.Optional(address), wording);

    public static void Telephone<TInput>(this IRuleBuilder<TInput, string?> field, RuleWording wording)
        => field.Obeys((_, number) => TelephoneNumber.Optional(number), wording);

    public static void Email<TInput>(this IRuleBuilder<TInput, string?> field, RuleWording wording)
        => field.Obeys((_, address) => EmailAddress.Required(address), wording);

    private static void Obeys<TInput>(this IRuleBuilder<TInput, string?> field, Action<TInput, string?> rule, RuleWording wording)
        => field.Custom((text, context) =>
        {
            try
            {
                rule(context.InstanceToValidate, text);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(wording.Of(broken));
            }
        });
}
