using FluentValidation;
using FluentValidation.Results;
using Sammen.Data.Identity;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Me;

public sealed record ChangeMyPasswordInput
{
    /// <summary>The one the person signs in with until now.</summary>
    public string? Old { get; set; }

    public string? Password { get; set; }

    public string? Repeated { get; set; }
}

public sealed class ChangeMyPassword(Operations operations, Accounts accounts, Sessions sessions)
{
    /// <summary>Every sign-in that rested on the old password ends, the one it was asked from included: that one has to begin anew.</summary>
    /// <returns>The account as it is now.</returns>
    /// <exception cref="ValidationException">The old password is another, the new one will not do, or the two differ.</exception>
    public async Task<SammenUser> HandleAsync(ChangeMyPasswordInput input, CancellationToken ct)
    {
        SammenUser changed = null!;
        IReadOnlyList<Guid> ended = [];
        await operations.ChangeAsync(
            async operation =>
            {
                changed = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
                if (await FindFailureAsync(changed, input) is { } failure)
                {
                    throw new ValidationException([failure]);
                }

                ended = await accounts.ChoosePasswordAsync(operation.Db, changed, input.Password!, operation.Now, ct);
                return new PasswordChosen(changed.Id);
            },
            ct);
        sessions.Leave(ended);
        return changed;
    }

    private async Task<ValidationFailure?> FindFailureAsync(SammenUser account, ChangeMyPasswordInput input)
        => !accounts.HasPassword(account, input.Old) ? Failure(nameof(input.Old), MyPasswordProblem.OldWrong)
            : await accounts.FindProblemAsync(account, input.Password) is { } problem ? Failure(nameof(input.Password), Enum.Parse<MyPasswordProblem>(problem.ToString()))
            : input.Password != input.Repeated ? Failure(nameof(input.Repeated), MyPasswordProblem.Differ)
            : null;

    private static ValidationFailure Failure(string field, MyPasswordProblem problem) => new(field, problem.ToString()) { ErrorCode = problem.ToString() };
}

/// <summary>Why a password was not changed. The page it was asked on words it: the form's answer is a redirect, and carries the name alone.</summary>
public enum MyPasswordProblem
{
    OldWrong = 1,
    TooShort = 2,
    TooLong = 3,
    TooEasy = 4,
    Differ = 5,
}
