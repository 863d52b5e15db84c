using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Account;

/// <summary>What somebody who was invited fills in to get their account.</summary>
public sealed record AcceptInvitationInput
{
    /// <summary>From the invitation's address.</summary>
    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }

    /// <summary>The language of screens and mail: the name of a culture.</summary>
    public string? Culture { get; set; }
}

public sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitationInput>
{
    public AcceptInvitationValidator(RuleWording wording)
    {
        RuleFor(input => input.Name).RequiredFreeText(SammenUser.NameMaxLength, wording);
        RuleFor(input => input.Culture).Must(name => ScreensRegistration.IsScreenCulture(name, out _)).WithMessage(wording.Of(Rule.UnknownChoice));
    }
}

public sealed class AcceptInvitation(
    Operations operations, AccountQueries queries, Accounts accounts, IValidator<AcceptInvitationInput> validator, IStringLocalizer<AccountTexts> texts)
{
    /// <summary>Makes the account and uses the invitation up, both or neither. A facilitator is assigned to the project they were invited for.</summary>
    /// <returns>The new account.</returns>
    /// <exception cref="NotAvailableException">The key never was, or no longer opens anything.</exception>
    /// <exception cref="ValidationException">A field will not do. The invitation still works.</exception>
    public async Task<SammenUser> HandleAsync(AcceptInvitationInput input, CancellationToken ct)
    {
        var opened = await queries.FindInvitationAsync(input.Key, ct) ?? throw new NotAvailableException();
        var problems = (await validator.ValidateAsync(input, ct)).Errors;
        if (await accounts.FindProblemAsync(new SammenUser { Name = input.Name ?? "", Email = opened.Email }, input.Password) is { } problem)
        {
            problems.Add(new ValidationFailure(nameof(input.Password), texts.Of(problem)));
        }

        if (problems.Count > 0)
        {
            throw new ValidationException(problems);
        }

        var id = SequentialGuid.Next();
        SammenUser? made = null;
        await operations.ChangeAsync(
            new SignedInUser(id, input.Name!, opened.Role, opened.MunicipalityCode),
            async operation =>
            {
                var (db, _, now) = operation;
                var invitation = await db.RequireOpenInvitationAsync(input.Key, now, ct);
                if (await db.Users.AnyAsync(user => user.NormalizedEmail == invitation.NormalizedEmail, ct))
                {
                    throw new RuleBrokenException(Rule.EmailHasAccount);
                }

                made = accounts.Add(db, id, invitation, FreeText.Required(input.Name, SammenUser.NameMaxLength), input.Password!, input.Culture!);
                invitation.Use(id, now);
                if (invitation.ProjectId is { } projectId && await db.AssignInvitedAsync(invitation, id, now, ct))
                {
                    operation.Besides.Add(new FacilitatorAssigned(projectId, id));
                }

                return new InvitationAccepted(invitation.Id);
            },
            ct);
        return made!;
    }
}
