using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Access.Passwords;

namespace Sammen.Web.Access;

/// <summary>
/// The one place that makes an account and changes what it is: its role, its municipality, whether it is open, its password. The change
/// and the end of every sign-in that rested on what was are one save, which the use case makes; afterwards it tells
/// <see cref="Sessions.Leave"/> which sign-ins those were, so that open pages of this process leave at once.
/// </summary>
/// <remarks>Asks nobody whether they may: the use case that calls it does.</remarks>
public sealed class Accounts(UserManager<SammenUser> users, IPasswordHasher<SammenUser> hasher)
{
    /// <summary>The purpose Identity gives a link that its <c>GeneratePasswordResetTokenAsync</c> made.</summary>
    private const string ChoosesPassword = UserManager<SammenUser>.ResetPasswordTokenPurpose;

    /// <summary>An account for whoever has been invited.</summary>
    /// <param name="id">Made by the caller, who acts as this account from now on.</param>
    public SammenUser Add(SammenDbContext db, Guid id, Invitation invitation, string name, string password, string culture)
    {
        var user = new SammenUser
        {
            Id = id,
            Name = name,
            Role = invitation.Role,
            MunicipalityCode = invitation.MunicipalityCode,
            Culture = culture,
            UserName = invitation.Email,
            NormalizedUserName = invitation.NormalizedEmail,
            Email = invitation.Email,
            NormalizedEmail = invitation.NormalizedEmail,
            EmailConfirmed = true,
        };
        user.ChoosePassword(hasher.HashPassword(user, password));
        db.Users.Add(user);
        return user;
    }

    /// <summary>What is wrong with a password for this person, by the rules for every password.</summary>
    public async Task<PasswordProblem?> FindProblemAsync(SammenUser user, string? password)
    {
        if (password is null || password.Length < PasswordRules.MinLength)
        {
            return PasswordProblem.TooShort;
        }

        if (password.Length > PasswordRules.MaxLength)
        {
            return PasswordProblem.TooLong;
        }

        foreach (var rules in users.PasswordValidators)
        {
            if (!(await rules.ValidateAsync(users, user, password)).Succeeded)
            {
                return PasswordProblem.TooEasy;
            }
        }

        return null;
    }

    /// <summary>The open account that a one-time link lets choose a password, as it is when the link is opened.</summary>
    /// <returns><see langword="null"/> for an unknown account as for a link that was used or is too old.</returns>
    public async Task<SammenUser?> FindByLinkAsync(Guid userId, string? token)
        => await users.FindByIdAsync(userId.ToString()) is { ClosedAt: null } user
            && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, ChoosesPassword, token ?? "")
                ? user
                : null;

    /// <param name="user">Tracked by <paramref name="db"/>.</param>
    /// <param name="at">Now, UTC.</param>
    /// <returns>The sign-ins that end with it.</returns>
    public Task<IReadOnlyList<Guid>> ChoosePasswordAsync(SammenDbContext db, SammenUser user, string password, DateTime at, CancellationToken ct)
    {
        user.ChoosePassword(hasher.HashPassword(user, password));
        return EndAsync(db, user, at, ct);
    }

    /// <inheritdoc cref="ChoosePasswordAsync"/>
    /// <param name="municipalityCode">For a municipal leader, and only for one.</param>
    public static Task<IReadOnlyList<Guid>> ChangeRoleAsync(
        SammenDbContext db, SammenUser user, Role role, string? municipalityCode, DateTime at, CancellationToken ct)
    {
        user.Become(role, municipalityCode);
        return EndAsync(db, user, at, ct);
    }

    /// <inheritdoc cref="ChoosePasswordAsync"/>
    public static Task<IReadOnlyList<Guid>> CloseAsync(SammenDbContext db, SammenUser user, DateTime at, CancellationToken ct)
    {
        user.Close(at);
        return EndAsync(db, user, at, ct);
    }

    /// <inheritdoc cref="ChoosePasswordAsync"/>
    public static Task<IReadOnlyList<Guid>> ReopenAsync(SammenDbContext db, SammenUser user, DateTime at, CancellationToken ct)
    {
        user.Reopen();
        return EndAsync(db, user, at, ct);
    }

    /// <summary>Whether this is the password the account is signed in to with.</summary>
    public bool HasPassword(SammenUser user, string? password)
        => user.PasswordHash is { } hash && password is { Length: <= PasswordRules.MaxLength }
            && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;

    /// <param name="name">As <see cref="Domain.FreeText"/> leaves it.</param>
    public static void Rename(SammenUser user, string name)
    {
        if (user.Name != name)
        {
            user.Name = name;
            user.RenewConcurrencyStamp();
        }
    }

    /// <param name="culture">The name of a culture the screens speak.</param>
    public static void Speak(SammenUser user, string culture)
    {
        if (user.Culture != culture)
        {
            user.Culture = culture;
            user.RenewConcurrencyStamp();
        }
    }

    /// <summary>Ends every sign-in of the account, and changes nothing else of it.</summary>
    /// <inheritdoc cref="ChoosePasswordAsync"/>
    public static Task<IReadOnlyList<Guid>> EndSignInsAsync(SammenDbContext db, SammenUser user, DateTime at, CancellationToken ct) => EndAsync(db, user, at, ct);

    private static async Task<IReadOnlyList<Guid>> EndAsync(SammenDbContext db, SammenUser user, DateTime at, CancellationToken ct)
    {
        var open = await db.Sessions.Where(session => session.UserId == user.Id && session.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(at));
        return [.. open.Select(session => session.Id)];
    }
}

/// <summary>Why a password will not do.</summary>
public enum PasswordProblem
{
    TooShort = 1,
    TooLong = 2,

    /// <summary>Common words, names, years and rows of signs.</summary>
    TooEasy = 3,
}
