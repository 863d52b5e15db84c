using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Sammen.Data.Mail;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Me;

public sealed partial class MyPage
{
    private MyAccountView? account;
    private string? nameProblem;
    private string? oldProblem;
    private string? newProblem;
    private string? repeatProblem;
    private string? problem;

    [SupplyParameterFromForm(FormName = "navn")]
    private ChangeMyNameInput Name { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "gemt")]
    private string? Saved { get; set; }

    [SupplyParameterFromQuery(Name = "fejl")]
    private string? Failed { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private string? SavedText => Saved switch
    {
        "navn" => T["NameSaved"].Value,
        "adgangskode" => T["PasswordSaved"].Value,
        "mail" => T["MailSaved"].Value,
        "kalender" => T["CalendarEnded"].Value,
        _ => null,
    };

    private bool IsDark => HttpContext.Request.Cookies[AppearanceCookie.Name(Settings)] == AppearanceCookie.Dark;

    private Guid? ThisSession => SammenClaims.ReadSession(HttpContext.User);

    private string MailText(MailKind kind) => T[$"Mail_{kind}"];

    private static string Culture => CultureInfo.CurrentUICulture.Name;

    protected override async Task OnInitializedAsync()
    {
        account = await Queries.FindAsync(Clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted);
        Name ??= new ChangeMyNameInput { Name = account?.Name };
        ReadFailure();
    }

    private async Task RenameAsync()
    {
        try
        {
            await HttpContext.RenewSignInAsync(await ChangeMyName.HandleAsync(Name, CancellationToken.None));
            Navigation.NavigateTo($"{Addresses.Me}?gemt=navn");
        }
        catch (ValidationException invalid)
        {
            nameProblem = invalid.MessageFor(nameof(Name.Name));
        }
        catch (Exception failure) when (FailureWording.IsExpected(failure))
        {
            problem = Failures.Describe(failure);
        }
    }

    private static string? Invalid(string? problem) => problem is null ? null : "true";

    /// <summary>What the form of the password came back with.</summary>
    private void ReadFailure()
    {
        switch (Failed)
        {
            case nameof(MyPasswordProblem.OldWrong):
                oldProblem = T["OldPasswordWrong"];
                break;
            case MeFeature.TooMany:
                oldProblem = T["TooManyAttempts"];
                break;
            case nameof(MyPasswordProblem.Differ):
                repeatProblem = Passwords["PasswordsDiffer"];
                break;
            case MeFeature.NotSaved:
                problem = T["PasswordNotSaved"];
                break;
            case MeFeature.MailNotSaved:
                problem = T["NotSaved"];
                break;
            default:
                newProblem = Enum.TryParse<PasswordProblem>(Failed, out var wrong) && Enum.IsDefined(wrong) ? Passwords.Of(wrong) : null;
                break;
        }
    }
}
