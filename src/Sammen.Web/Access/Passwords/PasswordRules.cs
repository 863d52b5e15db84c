using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;

namespace Sammen.Web.Access.Passwords;

/// <summary>Long enough, not too long to be worked with, and not easy to guess. Asked wherever a password is chosen.</summary>
internal sealed class PasswordRules : IPasswordValidator<SammenUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    public static readonly IdentityError TooEasy = new() { Code = nameof(TooEasy), Description = "The password is easy to guess." };

    private static readonly IdentityError TooLong = new() { Code = nameof(TooLong), Description = "The password is too long." };

    public Task<IdentityResult> ValidateAsync(UserManager<SammenUser> manager, SammenUser user, string? password)
        => Task.FromResult(
            password is { Length: > MaxLength } ? IdentityResult.Failed(TooLong)
            : password is not null && EasyPassword.Is(password, [user.Name, user.Email]) ? IdentityResult.Failed(TooEasy)
            : IdentityResult.Success);
}
