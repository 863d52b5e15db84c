using FluentValidation;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Programme;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Programme;

public sealed record UploadCallInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid FileId { get; init; } = SequentialGuid.Next();

    /// <summary>As the file is called where it comes from.</summary>
    public string? Name { get; set; }

    /// <summary>What is in it; <see langword="null"/> until one is chosen.</summary>
    public byte[]? Content { get; set; }

    /// <summary>The file is on its way from the person's device.</summary>
    public bool IsOnItsWay { get; set; }
}

public sealed class UploadCallValidator : AbstractValidator<UploadCallInput>
{
    public UploadCallValidator(RuleWording wording)
        => RuleFor(input => input.Content).Custom((content, context) =>
        {
            if (context.InstanceToValidate.IsOnItsWay)
            {
                // Looked at when it is here.
                return;
            }

            try
            {
                DocumentContent.KindOf(content, CallFile.MaxBytes);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(wording.Of(broken));
            }
        });
}

/// <summary>Gives municipalities a new call as a file. The one before it stays with the versions it belongs to.</summary>
public sealed class UploadCall(Operations operations, IValidator<UploadCallInput> validator)
{
    public async Task HandleAsync(UploadCallInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var id = SequentialGuid.Next();
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var before = await db.RequireEditPublicTextsAsync(user, ct);
                if (before?.CallFileId == input.FileId)
                {
                    return null;
                }

                db.CallFiles.Add(new CallFile(input.FileId, input.Name, input.Content!, user.Id, now));
                db.PublicTexts.Add(before?.WithCall(id, input.FileId, user.Id, now)
                    ?? new PublicTexts(id, before: null, new PublicTextsContent { CallFileId = input.FileId }, user.Id, now));
                return new PublicTextsChanged(id);
            },
            ct);
    }
}
