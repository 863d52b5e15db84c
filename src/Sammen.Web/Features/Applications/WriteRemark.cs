using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

public sealed record WriteRemarkInput
{
    public Guid ApplicationId { get; init; }

    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid RemarkId { get; init; } = SequentialGuid.Next();

    public string? Text { get; set; }
}

public sealed class WriteRemarkValidator : AbstractValidator<WriteRemarkInput>
{
    public WriteRemarkValidator(RuleWording wording)
        => RuleFor(input => input.Text).RequiredFreeText(ApplicationRemark.TextMaxLength, wording);
}

/// <summary>A manager writes to the others about an application, whatever has become of it. No applicant ever reads it.</summary>
public sealed class WriteRemark(Operations operations, IValidator<WriteRemarkInput> validator)
{
    public async Task HandleAsync(WriteRemarkInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var application = await db.RequireApplicationAsync(input.ApplicationId, user, ct);
                if (await db.ApplicationRemarks.AnyAsync(kept => kept.Id == input.RemarkId && kept.WrittenById == user.Id, ct))
                {
                    return null;
                }

                db.ApplicationRemarks.Add(new ApplicationRemark(input.RemarkId, application.Id, input.Text, user.Id, now));
                return new ApplicationRemarked(application.Id);
            },
            ct);
    }
}
