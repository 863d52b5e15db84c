using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

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

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SammenSettings Settings { get; set; } = null!;

    [Inject]
    private SignInManager<SammenUser> SignIn { get; set; } = null!;

    private string ReturnPath => ReturnTo is null ? Addresses.Projects : ScreensRegistration.LocalPath(ReturnTo);

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
        emailProblem = string.IsNullOrWhiteSpace(Input.Email) ? T["EmailMissing"].Value : null;
        passwordProblem = string.IsNullOrEmpty(Input.Password) ? T["PasswordMissing"].Value : null;
        if (emailProblem is not null || passwordProblem is not null)
        {
            return;
        }

        var result = await SignIn.PasswordSignInAsync(Input.Email!.Trim(), Input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            Navigation.NavigateTo(ReturnPath);
        }

        passwordProblem = T[result.IsLockedOut ? "LockedOut" : "SignInFailed"];
    }

    private sealed class SignInInput
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
