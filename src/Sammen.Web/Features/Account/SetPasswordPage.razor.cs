using System.Buffers.Text;
using System.Text;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Sammen.Web.Access;

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
        var input = new ChoosePasswordInput { UserId = UserId, Token = ReadToken(), Password = Input.Password, Repeated = Input.Repeated };
        try
        {
            await ChoosePassword.HandleAsync(input, CancellationToken.None);
            Navigation.NavigateTo($"{AccessRegistration.SignInPath}?gemt=true");
        }
        catch (ValidationException invalid)
        {
            problem = invalid.MessageFor(nameof(ChoosePasswordInput.Password));
            repeatProblem = invalid.MessageFor(nameof(ChoosePasswordInput.Repeated));
        }
        catch (NotAvailableException)
        {
            problem = T["LinkUsed"];
        }
    }

    private string? ReadToken() => Base64Url.IsValid(Token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Token)) : null;

    private sealed class SetPasswordInput
    {
        public string? Password { get; set; }

        public string? Repeated { get; set; }
    }
}
