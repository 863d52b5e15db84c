using Microsoft.EntityFrameworkCore;
using Sammen.Data.Mail;
using Sammen.Web.Access;

namespace Sammen.Web.Features.UnsentMail;

/// <summary>A mail that has not gone out: to whom, what kind, since when and why; never what it says.</summary>
/// <param name="QueuedAt">UTC.</param>
/// <param name="DueAt">When it is tried again, UTC; <see langword="null"/> when it was given up.</param>
/// <param name="Problem"><see langword="null"/> for one that waits to be tried for the first time.</param>
public sealed record UnsentMailRow(Guid Id, MailKind Kind, string Address, DateTime QueuedAt, DateTime? DueAt, int Tries, MailProblem? Problem, int? ServerCode);

public sealed record PageOfUnsentMail(IReadOnlyList<UnsentMailRow> Rows, int Total);

public sealed class UnsentMailQueries(Readings readings)
{
    public const int PageSize = 25;

    /// <summary>Those given up first, then those that wait, the newest first. Two queries.</summary>
    public async Task<PageOfUnsentMail> ListAsync(int page, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var unsent = reading.Mails.Where(mail => mail.State != MailState.Sent);
        var total = await unsent.CountAsync(ct);
        var rows = await unsent
            .OrderByDescending(mail => mail.State).ThenByDescending(mail => mail.QueuedAt).ThenBy(mail => mail.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(mail => new UnsentMailRow(mail.Id, mail.Kind, mail.Address, mail.QueuedAt, mail.DueAt, mail.Tries, mail.Problem, mail.ServerCode))
            .ToListAsync(ct);
        return new(rows, total);
    }
}
