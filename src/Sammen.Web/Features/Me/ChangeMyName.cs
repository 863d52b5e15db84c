using FluentValidation;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Me;

public sealed record ChangeMyNameInput
{
    public string? Name { get; set; }
}

public sealed class ChangeMyNameValidator : AbstractValidator<ChangeMyNameInput>
{
    public ChangeMyNameValidator(RuleWording wording) => RuleFor(input => input.Name).RequiredFreeText(SammenUser.NameMaxLength, wording);
}

public sealed class ChangeMyName(Operations operations, IValidator<ChangeMyNameInput> validator)
{
    /// <returns>The account as it is now.</returns>
    public async Task<SammenUser> HandleAsync(ChangeMyNameInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var name = FreeText.Required(input.Name, SammenUser.NameMaxLength);
        SammenUser changed = null!;
        await operations.ChangeAsync(
            async operation =>
            {
                changed = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
                Accounts.Rename(changed, name);
                return new NameChanged(changed.Id);
            },
            ct);
        return changed;
    }
}
