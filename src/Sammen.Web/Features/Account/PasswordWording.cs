using FluentValidation;
using Microsoft.Extensions.Localization;
using Sammen.Web.Access;
using Sammen.Web.Access.Passwords;

namespace Sammen.Web.Features.Account;

/// <summary>Says what is wrong with a new password, wherever one is chosen.</summary>
internal static class PasswordWording
{
    /// <summary>What is wrong with a field, in one sentence; <see langword="null"/> when nothing is.</summary>
    public static string? MessageFor(this ValidationException invalid, string field)
        => invalid.Errors.FirstOrDefault(failure => failure.PropertyName == field)?.ErrorMessage;

    public static string Of(this IStringLocalizer<AccountTexts> texts, PasswordProblem problem) => problem switch
    {
        PasswordProblem.TooShort => texts["PasswordTooShort", PasswordRules.MinLength],
        PasswordProblem.TooLong => texts["PasswordTooLong", PasswordRules.MaxLength],
        _ => texts["PasswordTooEasy"],
    };
}
