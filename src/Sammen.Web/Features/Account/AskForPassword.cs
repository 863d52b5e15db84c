using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Web.Mail;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Account;

/// <summary>Somebody has forgotten their password.</summary>
public sealed record AskForPasswordInput
{
    public string? Email { get; set; }
}

public sealed class AskForPasswordValidator : AbstractValidator<AskForPasswordInput>
{
    public AskForPasswordValidator(RuleWording wording) => RuleFor(input => input.Email).Email(wording);
}

/// <summary>
/// Puts the request among the mails and answers. Nobody looks here whether the address has an account, so that neither the answer nor
/// its time tells; the mail's writer does.
/// </summary>
/// <remarks>Nobody is signed in and nothing of the programme changes: no operation, and no happening.</remarks>
public sealed class AskForPassword(IDbContextFactory<SammenDbContext> contexts, IValidator<AskForPasswordInput> validator, MailRows mails, MailBell bell, TimeProvider clock)
{
    /// <exception cref="ValidationException">It is no e-mail address.</exception>
    public async Task AskAsync(AskForPasswordInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        mails.AddPasswordReset(db, EmailAddress.Required(input.Email), CultureInfo.CurrentUICulture.Name, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        bell.Ring();
    }
}
