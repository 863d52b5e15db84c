using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>The first step of an application that is not there yet.</summary>
public sealed record BeginApplicationInput : ApplicantInput
{
    /// <summary>Made with the form, so that sending it twice begins one.</summary>
    public Guid ApplicationId { get; set; } = SequentialGuid.Next();

    /// <summary>The key this browser will have: made with the form as well, so that a lost answer costs nothing.</summary>
    public string? Key { get; set; } = SecretKey.Make();

    /// <summary>When the form was made, in a form only the program can make (<see cref="FormStamp"/>).</summary>
    public string? Stamp { get; set; }

    /// <summary>A field nobody sees. Whoever fills it in fills in everything.</summary>
    public string? Website { get; set; }
}

public sealed class BeginApplicationValidator : AbstractValidator<BeginApplicationInput>
{
    public BeginApplicationValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts) => Include(new ApplicantInputValidator<BeginApplicationInput>(wording, texts));
}

public sealed class BeginApplication(Operations operations, IValidator<BeginApplicationInput> validator)
{
    /// <summary>Begins an application in the open round whose deadline comes first, and sends its contact the private link. The same form once more changes nothing.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.RoundNotOpen"/>.</exception>
    /// <exception cref="NotAvailableException">It is no form of ours, or something else was begun under the same id.</exception>
    public async Task HandleAsync(BeginApplicationInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        if (!SecretKey.IsPossible(input.Key))
        {
            throw new NotAvailableException();
        }

        await operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (db, now) = operation;
                if (await db.Applications.Include(kept => kept.Keys).SingleOrDefaultAsync(kept => kept.Id == input.ApplicationId, ct) is { } begun)
                {
                    return begun.IsOpenedBy(input.Key!) ? null : throw new NotAvailableException();
                }

                var round = await db.Rounds.Where(Round.OpenOn(DanishTime.DateOf(now))).OrderBy(open => open.ApplicationDeadline).ThenBy(open => open.Id).FirstOrDefaultAsync(ct)
                    ?? throw new RuleBrokenException(Rule.RoundNotOpen);
                var application = new Application(input.ApplicationId, round, input.ToPart(), CultureInfo.CurrentUICulture.Name, now);
                application.AddKey(input.Key!, now);
                db.Applications.Add(application);
                return new ApplicationBegun(application.Id);
            },
            ct);
    }
}
