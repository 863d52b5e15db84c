using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Account;

/// <summary>A new password, chosen with a one-time link instead of the old one.</summary>
public sealed record ChoosePasswordInput
{
    public Guid UserId { get; init; }

    /// <summary>From the link; <see langword="null"/> where the link holds none that can be read.</summary>
    public string? Token { get; init; }

    public string? Password { get; init; }

    public string? Repeated { get; init; }
}

public sealed class ChoosePassword(Operations operations, Accounts accounts, Sessions sessions, IStringLocalizer<AccountTexts> texts)
{
    /// <exception cref="NotAvailableException">The link was used or is too old, or there is no such account.</exception>
    /// <exception cref="ValidationException">The password will not do, or the two differ. The link still works.</exception>
    public async Task HandleAsync(ChoosePasswordInput input, CancellationToken ct)
    {
        // A guess at a link learns of no account: its password is looked at as anybody's is.
        var opened = await accounts.FindByLinkAsync(input.UserId, input.Token);
        var failure = await accounts.FindProblemAsync(opened ?? new(), input.Password) is { } problem ? new ValidationFailure(nameof(input.Password), texts.Of(problem))
            : input.Password != input.Repeated ? new ValidationFailure(nameof(input.Repeated), texts["PasswordsDiffer"])
            : null;
        if (failure is not null)
        {
            throw new ValidationException([failure]);
        }

        var person = (opened ?? throw new NotAvailableException()).AsSignedIn();
        IReadOnlyList<Guid> ended = [];
        await operations.ChangeAsync(
            person,
            async operation =>
            {
                // The link ends with the stamp it was made for, also when it is opened twice at once.
                var account = await operation.Db.RequireUnchangedAsync(opened, ct);
                ended = await accounts.ChoosePasswordAsync(operation.Db, account, input.Password!, operation.Now, ct);
                return new PasswordChosen(account.Id);
            },
            ct);
        sessions.Leave(ended);
    }
}
