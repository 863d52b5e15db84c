using FluentValidation;
using Microsoft.AspNetCore.Components;
using Sammen.Domain;
using Sammen.Web.Access;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Account;

/// <summary>
/// Where an invitation's link leads. A key that never was, one that was used, called back or is too old all look the same; no Referer
/// carries the address on, so that the key stays in it.
/// </summary>
public sealed partial class InvitationPage
{
    private InvitationView? invitation;
    private SignedInUser? signedIn;
    private string? nameProblem;
    private string? passwordProblem;
    private string? problem;

    [Parameter]
    public string Key { get; set; } = "";

    [SupplyParameterFromForm]
    private AcceptInvitationInput Input { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private string RoleText => invitation!.Municipality is { } home
        ? T["InvitationLeader", Municipalities.InFull(home)]
        : T["InvitationRole", Words.Of(invitation.Role)];

    private string Of(ScreenLanguage language) => T[$"Language_{language}"];

    protected override async Task OnInitializedAsync()
    {
        invitation = await Queries.FindInvitationAsync(Key, HttpContext.RequestAborted);
        signedIn = await CurrentUser.FindAsync();
        Input ??= new AcceptInvitationInput { Culture = invitation?.Culture };
        if (invitation is null)
        {
            HttpContext.AnswerGone();
        }
    }

    private async Task AcceptAsync()
    {
        if (signedIn is not null)
        {
            return;
        }

        try
        {
            var account = await AcceptInvitation.HandleAsync(Input with { Key = Key }, CancellationToken.None);
            await SignIn.SignInAsync(account, isPersistent: false);
            HttpContext.Response.RememberCulture(Settings, account.Culture);
            Navigation.NavigateTo(Addresses.Start);
        }
        catch (ValidationException invalid)
        {
            nameProblem = invalid.MessageFor(nameof(Input.Name));
            passwordProblem = invalid.MessageFor(nameof(Input.Password));
        }
        catch (RuleBrokenException)
        {
            problem = T["EmailTaken"];
        }
        catch (NotAvailableException)
        {
            // Used in another tab a moment ago, or called back.
            invitation = null;
        }
    }
}
