using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>What the workshop log shows a facilitator.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Agenda">Its points in their order; empty where none was made.</param>
/// <param name="ClosedOn">When the course was closed, Danish date; <see langword="null"/> while it runs.</param>
/// <param name="ReaderId">Who sees it.</param>
/// <param name="Parts">Of a shared activity those the reader logs in, this one among them; empty where there is no other.</param>
/// <param name="Lanes">One a core question, in the order they are asked.</param>
public sealed record WorkshopLogView(
    Guid WorkshopId,
    Guid ProjectId,
    string ProjectTitle,
    string Title,
    Phase Phase,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    WorkshopState State,
    Attendance Attendance,
    IReadOnlyList<AgendaItem> Agenda,
    DateOnly? ClosedOn,
    Guid ReaderId,
    IReadOnlyList<LogPart> Parts,
    IReadOnlyList<LaneView> Lanes)
{
    public AssessmentLevel LevelOf(CoreQuestion question) => Lanes.Single(lane => lane.Question == question).Level;

    /// <summary>What is left for somebody who may no longer see the project: where they typed, and nothing of what was said.</summary>
    public WorkshopLogView Emptied() => this with
    {
        Attendance = Attendance.None,
        Agenda = [],
        Parts = [],
        Lanes = [.. DialogueCell.Questions.Select(LaneView.Unread)],
    };
}

/// <summary>The part a project has in a shared activity, to change to.</summary>
public sealed record LogPart(Guid WorkshopId, MunicipalityName Municipality);

/// <summary>One core question in the log.</summary>
/// <param name="Notes">What has been said in this workshop, in the order it was said; <see langword="null"/> where it is not shown.</param>
/// <param name="EarlierNotes">How many notes the cell holds from before.</param>
public sealed record LaneView(CoreQuestion Question, AssessmentLevel Level, IReadOnlyList<NoteRow>? Notes, int EarlierNotes)
{
    /// <summary>Somewhere to write, and nothing of what was said.</summary>
    public static LaneView Unread(CoreQuestion question) => new(question, AssessmentLevel.NotDiscussed, Notes: null, EarlierNotes: 0);
}
