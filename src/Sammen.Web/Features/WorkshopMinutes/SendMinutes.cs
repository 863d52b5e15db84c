using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopMinutes;

/// <summary>The minutes of a workshop to chosen people.</summary>
public sealed record SendMinutesInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer sends once.</summary>
    public Guid MinutesId { get; init; } = SequentialGuid.Next();

    /// <summary>The minutes as the sender looked at them.</summary>
    public required MinutesView LookedAt { get; init; }

    /// <summary>What the sender adds, if anything.</summary>
    public string? Sentence { get; set; }

    /// <summary>Nobody, until somebody is chosen.</summary>
    public ISet<Guid> ReceiverIds { get; init; } = new HashSet<Guid>();
}

public sealed class SendMinutesValidator : AbstractValidator<SendMinutesInput>
{
    public SendMinutesValidator(RuleWording wording)
    {
        RuleFor(input => input.Sentence).OptionalFreeText(SentMinutes.SentenceMaxLength, wording);
        RuleFor(input => input.ReceiverIds)
            .Must(receivers => receivers.Count > 0).WithMessage(wording.Of(Rule.MinutesWithoutReceiver))
            .Must(receivers => receivers.Count <= SentMinutes.MostReceivers).WithMessage(wording.Of(Rule.TooManyReceivers, SentMinutes.MostReceivers));
    }
}

public sealed class SendMinutes(Operations operations, MinutesQueries queries, MinutesDocument document, IValidator<SendMinutesInput> validator)
{
    /// <summary>
    /// Keeps the minutes as the sender looked at them and sends them by mail. Where they hold something else by now, nothing is sent: what
    /// nobody looked at goes to nobody. What was sent under the same id is left as it is.
    /// </summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.MinutesEmpty"/>, <see cref="Rule.MinutesChangedMeanwhile"/> or <see cref="Rule.PersonNotOnProject"/>, besides those of <see cref="SentMinutes"/>.
    /// </exception>
    public async Task HandleAsync(SendMinutesInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var workshop = await db.RequireEditWorkshopAsync(input.LookedAt.WorkshopId, user, ct);
                if (await db.SentMinutes.AnyAsync(kept => kept.Id == input.MinutesId && kept.WorkshopId == workshop.Id && kept.SentById == user.Id, ct))
                {
                    return null;
                }

                workshop.RequireNotCancelled();
                var stands = await queries.FindAsync(workshop.Id, ct) ?? throw new NotAvailableException();
                if (stands.IsEmpty)
                {
                    throw new RuleBrokenException(Rule.MinutesEmpty);
                }

                if (!stands.HoldTheSameAs(input.LookedAt))
                {
                    throw new RuleBrokenException(Rule.MinutesChangedMeanwhile);
                }

                if (await db.PeopleOn(workshop.ProjectId).CountAsync(person => input.ReceiverIds.Contains(person.Id) && person.ClosedAt == null, ct) != input.ReceiverIds.Count)
                {
                    throw new RuleBrokenException(Rule.PersonNotOnProject);
                }

                var sentence = FreeText.Optional(input.Sentence, SentMinutes.SentenceMaxLength);
                db.SentMinutes.Add(new SentMinutes(input.MinutesId, workshop, sentence, document.Write(stands, sentence), [.. input.ReceiverIds], user.Id, now));
                return new MinutesSent(workshop.ProjectId, input.MinutesId);
            },
            ct);
    }
}
