using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Municipalities;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.People;

/// <summary>What is filled in to invite somebody.</summary>
public sealed record InvitePersonInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer invites once.</summary>
    public Guid InvitationId { get; init; } = SequentialGuid.Next();

    public string? Email { get; set; }

    public Role Role { get; set; }

    /// <summary>Its name, for a municipal leader.</summary>
    public string? Municipality { get; set; }

    /// <summary>The project a facilitator is assigned to when they accept.</summary>
    public Guid? ProjectId { get; init; }

    /// <summary>The language of the mail.</summary>
    public ScreenLanguage Language { get; set; } = ScreenLanguage.Danish;
}

public sealed class InvitePersonValidator : AbstractValidator<InvitePersonInput>
{
    public InvitePersonValidator(RuleWording wording)
    {
        RuleFor(input => input.Email).Email(wording);
        RuleFor(input => input.Role).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Language).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Municipality).NotEmpty().When(input => input.Role == Role.MunicipalLeader).WithMessage(wording.Of(Rule.MunicipalityMissing));
    }
}

public sealed class InvitePerson(Operations operations, IValidator<InvitePersonInput> validator, SammenSettings settings)
{
    /// <summary>Invites the person, by mail where the installation has a mail server. One that was already made under the same id is left as it is.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.EmailHasAccount"/>, <see cref="Rule.AlreadyInvited"/> or <see cref="Rule.MunicipalityMissing"/>.
    /// </exception>
    public async Task HandleAsync(InvitePersonInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                user.RequireInvite(input.Role);
                if (await db.Invitations.VisibleTo(user).AnyAsync(kept => kept.Id == input.InvitationId, ct))
                {
                    return null;
                }

                if (input.ProjectId is { } projectId)
                {
                    await db.RequireInviteToAsync(projectId, user, ct);
                }

                var municipality = input.Role == Role.MunicipalLeader ? await db.RequireMunicipalityAsync(input.Municipality, settings, ct) : null;
                var person = new InvitedPerson(input.Email, input.Role, municipality, input.ProjectId, ScreenCultures.Of(input.Language).Name);
                var invitation = new Invitation(input.InvitationId, person, user.Id, now);
                await db.RequireUninvitedAsync(invitation, ct);
                db.Invitations.Add(invitation);
                return new PersonInvited(invitation.Id);
            },
            ct);
    }
}
