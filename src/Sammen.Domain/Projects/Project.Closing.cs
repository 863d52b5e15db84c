using Sammen.Domain.Rounds;

namespace Sammen.Domain.Projects;

/// <summary>How a course ends, and how that is undone.</summary>
public sealed partial class Project
{
    /// <summary>Ends the course: from now on it is read and not written in.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public void Close(Guid byId, DateTime at)
    {
        RequireRunning();
        (ClosedById, ClosedAt) = (byId, at);
        Sign(byId, at);
    }

    /// <summary>Its municipality withdraws: it is closed and kept, and its place in the round is free.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is null)
        {
            ClosedAt ??= at;
            WithdrawnAt = at;
            SignByApplicant(at);
        }
    }

    /// <summary>The municipality did not mean it. Whether the place is still free is for <see cref="Round.RequireRoomFor"/>.</summary>
    /// <param name="at">Now, UTC.</param>
    public void UndoWithdrawal(DateTime at)
    {
        if (WithdrawnAt == ClosedAt)
        {
            ClosedAt = null;
        }

        WithdrawnAt = null;
        SignByApplicant(at);
    }

    /// <summary>Undoes the closing. One that runs goes on as it does.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectWithdrawn"/>.</exception>
    public void Reopen(Guid byId, DateTime at)
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleBrokenException(Rule.ProjectWithdrawn);
        }

        if (ClosedAt is not null)
        {
            (ClosedById, ClosedAt) = (null, null);
            Sign(byId, at);
        }
    }

    /// <summary>A closed course is read and not written in.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public void RequireRunning()
    {
        if (ClosedAt is { } closedAt)
        {
            throw new RuleBrokenException(Rule.ProjectClosed, DanishTime.DateOf(closedAt));
        }
    }
}
