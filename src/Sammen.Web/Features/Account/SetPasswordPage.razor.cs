using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Sammen.Web.Access;
using Sammen.Web.Access.Passwords;

namespace Sammen.Web.Features.Account;

/// <summary>Where a one-time link leads. An unknown person and a used link look the same.</summary>
public sealed partial class SetPasswordPage
{
    private string? problem;
    private string? repeatProblem;

    [SupplyParameterFromForm]
    private SetPasswordInput Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "bruger")]
    private Guid UserId { get; set; }

    [SupplyParameterFromQuery(Name = "kode")]
    private string? Token { get; set; }

    /// <summary>The address of the link, from the root of the installation.</summary>
    internal static string LinkPath(Guid userId, string token)
        => $"/konto/adgangskode?bruger={userId}&kode={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}";

    protected override void OnInitialized() => Input ??= new SetPasswordInput();

    private async Task SaveAsync()
    {
        problem = Input.Password is null || Input.Password.Length < PasswordRules.MinLength ? T["PasswordTooShort", PasswordRules.MinLength].Value
            : Input.Password.Length > PasswordRules.MaxLength ? T["PasswordTooLong", PasswordRules.MaxLength].Value
            : null;
        repeatProblem = problem is null && Input.Password != Input.Repeated ? T["PasswordsDiffer"].Value : null;
        if (problem is not null || repeatProblem is not null)
        {
            return;
        }

        var result = Base64Url.IsValid(Token)
            ? await Accounts.ChoosePasswordAsync(UserId, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Token)), Input.Password!, CancellationToken.None)
            : IdentityResult.Failed();
        if (result.Succeeded)
        {
            Navigation.NavigateTo($"{AccessRegistration.SignInPath}?gemt=true");
            return;
        }

        problem = result.Errors.Contains(PasswordRules.TooEasy) ? T["PasswordTooEasy"] : T["LinkUsed"];
    }

    private sealed class SetPasswordInput
    {
        public string? Password { get; set; }

        public string? Repeated { get; set; }
    }
}
