using System.Linq.Expressions;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Domain.FollowUps;

/// <summary>Something somebody has promised to do (opfølgning).</summary>
public sealed class FollowUp : Entity
{
    public const int WhatMaxLength = 500;
    public const int ResponsibleMaxLength = 150;

    /// <summary>So many days ahead it waits for the person it names.</summary>
    public const int DaysAhead = 7;

    private FollowUp()
    {
    }

    /// <param name="note">The note it came from, of the same project; <see langword="null"/> when it came from none.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="id">Named by whoever adds it, so that sending it twice keeps it once; empty when it is sent once only.</param>
    /// <param name="responsibleId">Whose account is named, one of the project's people; <see langword="null"/> when nobody's is.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>, besides those of <see cref="FreeText"/>.</exception>
    public FollowUp(Project project, string what, string responsible, DateOnly due, Note? note, Guid byId, DateTime at, Guid id = default, Guid? responsibleId = null)
    {
        Id = id;
        ProjectId = project.Id;
        NoteId = note?.Id;
        What = FreeText.Required(what, WhatMaxLength);
        Responsible = FreeText.Required(responsible, ResponsibleMaxLength);
        ResponsibleId = responsibleId;
        Due = project.RequireNear(due);
        AddedById = byId;
        AddedAt = at;
        Sign(byId, at);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    public Guid? NoteId { get; private set; }

    public Note? Note { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>A function or a name, as the workshop put it.</summary>
    public string Responsible { get; private set; } = "";

    /// <summary>Who of those with an account does it, where one was named beside the words.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>The last Danish date on which it is on time.</summary>
    public DateOnly Due { get; private set; }

    public FollowUpState State { get; private set; } = FollowUpState.Open;

    public Guid AddedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    public Guid? ClosedById { get; private set; }

    /// <summary>When it was ticked off or dropped, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Overdue: open, and due before today.</summary>
    public static Expression<Func<FollowUp, bool>> OverdueOn(DateOnly today)
        => followUp => followUp.State == FollowUpState.Open && followUp.Due < today;

    /// <summary>Waits for a person who may do something about it: overdue, whoever it names, or naming them and due within <see cref="DaysAhead"/> days.</summary>
    public static Expression<Func<FollowUp, bool>> WaitsFor(Guid personId, DateOnly today)
    {
        var soon = today.AddDays(DaysAhead);
        return followUp => followUp.State == FollowUpState.Open && (followUp.Due < today || (followUp.ResponsibleId == personId && followUp.Due <= soon));
    }

    /// <summary>Puts right what was written. The same again is no change.</summary>
    /// <param name="project">The one it belongs to.</param>
    /// <param name="responsibleId">Whose account is named; <see langword="null"/> when nobody's is.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.FollowUpClosed"/>, besides those of a new one.</exception>
    public void Change(Project project, string what, string responsible, Guid? responsibleId, DateOnly due, Guid byId, DateTime at)
    {
        RequireOpen();
        (what, responsible) = (FreeText.Required(what, WhatMaxLength), FreeText.Required(responsible, ResponsibleMaxLength));
        project.RequireNear(due);
        if ((Due, What, Responsible, ResponsibleId) != (due, what, responsible, responsibleId))
        {
            (Due, What, Responsible, ResponsibleId) = (due, what, responsible, responsibleId);
            Sign(byId, at);
        }
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.FollowUpClosed"/>.</exception>
    public void TickOff(Guid byId, DateTime at) => Close(FollowUpState.Done, byId, at);

    /// <exception cref="RuleBrokenException"><see cref="Rule.FollowUpClosed"/>.</exception>
    public void Drop(Guid byId, DateTime at) => Close(FollowUpState.Dropped, byId, at);

    /// <summary>Undoes a tick or a drop. One that is open stays as it is.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Reopen(Guid byId, DateTime at)
    {
        if (State == FollowUpState.Open)
        {
            return;
        }

        State = FollowUpState.Open;
        ClosedById = null;
        ClosedAt = null;
        Sign(byId, at);
    }

    private void RequireOpen()
    {
        if (State != FollowUpState.Open)
        {
            throw new RuleBrokenException(Rule.FollowUpClosed);
        }
    }

    private void Close(FollowUpState state, Guid byId, DateTime at)
    {
        RequireOpen();
        State = state;
        ClosedById = byId;
        ClosedAt = at;
        Sign(byId, at);
    }
}
