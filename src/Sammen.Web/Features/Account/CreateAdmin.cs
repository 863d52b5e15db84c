using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Account;

/// <summary>The command <c>create-admin</c>: the first account of an installation, and a way back in for one that has lost its administrator's password.</summary>
internal static class CreateAdmin
{
    private const int Done = 0;

    /// <summary>Makes the account, or finds the administrator who has it, and prints a one-time link for choosing a password.</summary>
    /// <exception cref="StartupException">The address is no email, or belongs to somebody who is not an administrator.</exception>
    public static async Task<int> CreateAdministratorAsync(this WebApplication app, string email)
    {
        if (!new EmailAddressAttribute().IsValid(email))
        {
            throw new StartupException($"'{email}' is not an email address.");
        }

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new SammenUser { UserName = email, Email = email, EmailConfirmed = true, Name = email.Split('@')[0], Role = Role.Administrator };
            var result = await users.CreateAsync(user);
            if (!result.Succeeded)
            {
                throw new StartupException(string.Join(' ', result.Errors.Select(error => error.Description)));
            }
        }
        else if (user.Role != Role.Administrator)
        {
            throw new StartupException($"'{email}' already has an account with another role.");
        }

        var token = await users.GeneratePasswordResetTokenAsync(user);
        var settings = app.Services.GetRequiredService<SammenSettings>();
        Console.WriteLine($"Open this address once{(settings.PublicAddress is null ? ", on the installation's own host," : "")} to choose a password for {email}:");
        Console.WriteLine($"{settings.PublicAddress?.GetLeftPart(UriPartial.Authority)}{SetPasswordPage.LinkPath(user.Id, token)}");
        return Done;
    }
}
