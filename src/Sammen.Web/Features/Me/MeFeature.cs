using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Web.Access;
using Sammen.Web.Access.Passwords;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Me;

internal static class MeFeature
{
    public const string PasswordForm = "/konto/ny-adgangskode";
    public const string SignOutForm = "/konto/log-ud-alle";
    public const string MailForm = "/konto/mail";

    /// <summary>Too many tries at the old password.</summary>
    public const string TooMany = nameof(TooMany);

    /// <summary>The password could not be saved, for no reason that stands in a field.</summary>
    public const string NotSaved = nameof(NotSaved);

    /// <summary>The choice of mail could not be saved.</summary>
    public const string MailNotSaved = nameof(MailNotSaved);

    public static void AddMeFeature(this IServiceCollection services)
        => services.AddScoped<MeQueries>().AddScoped<ChangeMyName>().AddScoped<ChangeMyPassword>().AddScoped<ChooseMyLanguage>().AddScoped<ChooseMyMail>().AddScoped<SignOutEverywhere>();

    /// <summary>The forms that end sign-ins. No page is drawn while they do: it would be drawn for somebody who is no longer there.</summary>
    public static void MapMe(this WebApplication app)
    {
        var forms = app.MapForms().RequireAuthorization();
        forms.MapPost(PasswordForm, ChoosePasswordAsync);
        forms.MapPost(SignOutForm, async (HttpContext context, SignOutEverywhere everywhere, SignInManager<SammenUser> signIn) =>
        {
            context.TellWhoAsks();
            await everywhere.HandleAsync(CancellationToken.None);
            await signIn.SignOutAsync();
            return Results.LocalRedirect(AccessRegistration.SignInPath);
        });
        forms.MapPost(MailForm, ChooseMailAsync);
    }

    private static async Task<IResult> ChooseMailAsync(IFormCollection form, HttpContext context, ChooseMyMail choose)
    {
        context.TellWhoAsks();
        try
        {
            await choose.HandleAsync([.. form["mail"].Select(word => Enum.TryParse<MailKind>(word, out var kind) ? kind : default)], CancellationToken.None);
            return Back("gemt", "mail", "mail");
        }
        catch (Exception failure) when (FailureWording.IsExpected(failure))
        {
            return Back("fejl", MailNotSaved, "mail");
        }
    }

    private static async Task<IResult> ChoosePasswordAsync(
        [FromForm] string? gammel, [FromForm] string? ny, [FromForm] string? igen, HttpContext context, ChangeMyPassword change, SignInAttempts attempts,
        SignInManager<SammenUser> signIn)
    {
        // Whoever sits down at a machine that was left open guesses no faster than a stranger.
        var person = SammenClaims.Read(context.User)!.Id.ToString();
        if (await attempts.RefuseAsync(new SignInAttempt(person, context.Connection.RemoteIpAddress, Browser: null), context.RequestAborted) is not null)
        {
            return Back("fejl", TooMany, "adgangskode");
        }

        context.TellWhoAsks();
        try
        {
            var account = await change.HandleAsync(new ChangeMyPasswordInput { Old = gammel, Password = ny, Repeated = igen }, CancellationToken.None);
            await signIn.SignInAsync(account, isPersistent: false);
            return Back("gemt", "adgangskode", "adgangskode");
        }
        catch (ValidationException invalid)
        {
            return Back("fejl", invalid.Errors.First().ErrorCode, "adgangskode");
        }
        catch (Exception failure) when (FailureWording.IsExpected(failure))
        {
            return Back("fejl", NotSaved, "adgangskode");
        }
    }

    private static IResult Back(string what, string value, string section) => Results.LocalRedirect($"{Addresses.Me}?{what}={value}#{section}");
}
