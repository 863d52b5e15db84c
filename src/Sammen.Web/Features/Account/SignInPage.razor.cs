using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sammen.Web.Access.Passwords;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Account;

public sealed partial class SignInPage
{
    private IReadOnlyList<PersonaRow> personas = [];
    private string? emailProblem;
    private string? passwordProblem;

    [SupplyParameterFromForm]
    private SignInInput Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "retur")]
    private string? ReturnTo { get; set; }

    [SupplyParameterFromQuery(Name = "gemt")]
    private bool PasswordSaved { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private string ReturnPath => ReturnTo is null ? Addresses.Start : ScreensRegistration.LocalPath(ReturnTo);

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SignInInput();
        if (Settings.DemoEnabled)
        {
            personas = await Queries.ListPersonasAsync(CancellationToken.None);
        }
    }

    private async Task SignInAsync()
    {
        var (email, password) = (Input.Email?.Trim() ?? "", Input.Password ?? "");
        emailProblem = email.Length == 0 ? T["EmailMissing"].Value : null;
        passwordProblem = password.Length == 0 ? T["PasswordMissing"].Value : null;
        if (emailProblem is not null || passwordProblem is not null)
        {
            return;
        }

        var outcome = await PasswordSignIn.TryAsync(HttpContext, email, password);
        if (outcome.SignedIn)
        {
            HttpContext.TakeOverCulture(Settings, outcome.Culture!);
            Navigation.NavigateTo(ReturnPath);
            return;
        }

        if (outcome.Wait is not { } wait)
        {
            passwordProblem = T["SignInFailed"];
            return;
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        passwordProblem = T["TooManyAttempts", seconds];
        HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class SignInInput
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
